import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { placedElements } from '@/lib/domain/offences/modes'
import type { Element, OffenceTemplate } from '@/lib/domain/offences/template'
import type { Polarity, Source, Strength } from '@/lib/domain/readiness/vocabulary'
import type { Exercise, PracticeItem, PracticeSuspect, PracticeTarget } from './exercise'

/** What an officer linked in a practice. */
export type PracticeLink = {
  readonly item: string
  readonly target: PracticeTarget
  readonly polarity: Polarity
  readonly strength: Strength
}

/** How an officer graded an item in a practice. */
export type PracticeGrade = { readonly item: string; readonly source: Source; readonly information: number }

/** Everything an officer did in one practice. */
export type Attempt = { readonly links: readonly PracticeLink[]; readonly grades: readonly PracticeGrade[] }

/** The offence of an exercise, as the house keeps it today. */
export function templateOf({ template }: Exercise): OffenceTemplate {
  const found = catalogue.find(({ id }) => id === template)
  if (!found) throw new Error(`no offence ${template} for an exercise`)
  return found
}

/** A place of the matrix to be filled: whose it is (null is the offence itself, shared by all), and the element. */
export type Place = {
  readonly target: PracticeTarget
  readonly suspect: PracticeSuspect | null
  readonly element: Element
}

/** Every place of the matrix that the exercise leaves open, the offence first, then each suspect. */
export function placesOf(exercise: Exercise): readonly Place[] {
  const template = templateOf(exercise)
  const open = exercise.suspects.flatMap((suspect) =>
    placedElements(
      template,
      template.modes.filter(({ code }) => code === suspect.mode),
    )
      .map(({ element }) => element)
      .filter(({ id, required }) => required && !exercise.given.includes(id))
      .map((element): Place => {
        const own = element.scope === 'suspect'
        return {
          target: `${own ? suspect.id : 'count'}:${element.id}`,
          suspect: own ? suspect : null,
          element,
        }
      }),
  )
  const once = open.filter(({ target }, place) => open.findIndex((one) => one.target === target) === place)
  return [...once.filter(({ suspect }) => !suspect), ...once.filter(({ suspect }) => suspect)]
}

/** The item of that name in the exercise. */
export const itemOf = (exercise: Exercise, id: string): PracticeItem | undefined =>
  exercise.items.find((item) => item.id === id)
