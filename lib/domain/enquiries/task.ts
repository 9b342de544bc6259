import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

export const taskStates = ['open', 'done', 'declined', 'cancelled'] as const
export type TaskState = (typeof taskStates)[number]

/** T-1: what people call a task. */
export const taskName = (number: number): string => `T-${number}`

/** A task has an owner who can do it: somebody who works on the case now. */
export const mayOwn = (owner: { readonly status: string } | null): Ruling<true> =>
  owner?.status === 'active' ? allow(true) : refuse('owner-not-on-the-team', 'ownerId')

/** What has ended stays as it ended. */
export const stillRuns = ({ state }: { readonly state: TaskState }): Ruling<true> =>
  state === 'open' ? allow(true) : refuse('task-ended')

/** A day that is set lies ahead; how late something is shows by itself. */
export const dueAhead = (due: Date | undefined, now: Date): Ruling<Date | null> =>
  due !== undefined && due <= now ? refuse('due-in-the-past', 'due') : allow(due ?? null)

/** Nobody takes what is theirs already, and nobody is handed what they have. */
export const anotherOwner = (now: string, next: string): Ruling<true> =>
  now === next ? refuse('owns-it-already', 'ownerId') : allow(true)
