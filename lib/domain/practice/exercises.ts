import type { Exercise } from './exercise'
import { potOnTheBus } from './exercises/pot-on-the-bus'

/** Every exercise of the house. */
export const exercises: readonly Exercise[] = [potOnTheBus]

/** The exercise of that id, if there is one. */
export const exerciseOf = (id: string): Exercise | undefined => exercises.find((one) => one.id === id)
