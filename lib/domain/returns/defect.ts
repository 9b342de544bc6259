import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, line, many, text, uuid } from '@/lib/domain/shared/shapes'
import { curesOf, type DefectCode, defectCodes } from './catalogue'

/** What can be said of a defect after it was returned. Each stays said; the last one tells how it stands. */
export const defectWords = ['cured', 'accepted', 'not_cured', 'disputed', 'upheld', 'lifted'] as const
export type DefectWord = (typeof defectWords)[number]

/** How a defect stands: open for the police; said to be cured, or disputed, and waiting for a prosecutor; or closed. */
export type DefectState = 'open' | 'cured' | 'disputed' | 'closed'

/** How a defect stands after the last word on it. */
export function stateAfter(word: DefectWord | null): DefectState {
  if (word === 'cured' || word === 'disputed') return word
  return word === 'accepted' || word === 'lifted' ? 'closed' : 'open'
}

const atMost = 2_000

/** A defect as a prosecutor writes it down: its code, the thing it is about, and what is wrong there. */
export const newDefect = z.strictObject({
  defect: z.enum(defectCodes as [DefectCode, ...DefectCode[]], 'not-a-choice'),
  /** `file`, `item:<id>`, `count:<id>:<element>`, `charge:<id>:<element>` or `charge:<id>`. */
  about: z
    .string('missing')
    .regex(new RegExp(`^(file|item:${uuid}|(count|charge):${uuid}(:[A-Z.]{1,40})?)$`), 'not-a-choice'),
  words: text(atMost),
})

/** What the police did about it. */
export const newCure = z.strictObject({ defectId: id, itemId: id, how: text(atMost) })
export const reasoned = z.strictObject({ defectId: id, reason: text(atMost) })

/** What a prosecutor sends with the defects. */
export const newReturn = z.strictObject({ due: line(10), note: text(atMost).optional() })
export const someDefects = many(id, 50)

type Told = { readonly state: DefectState }

/** Police say that it is cured, or dispute it, while it lies with them. */
export const liesWithPolice = ({ state }: Told): Ruling<true> =>
  state === 'open'
    ? allow(true)
    : refuse(state === 'closed' ? 'defect-closed' : 'defect-waits-for-prosecutor')

/**
 * A defect is cured by evidence that came or changed after the return, never by an empty item. What only a decision can cure
 * is disputed, or decided by a prosecutor; an item does not cure it.
 */
export function cure(
  defect: Told & { readonly code: DefectCode },
  item: { readonly moved: Date; readonly empty: boolean },
  returnedAt: Date,
): Ruling<'cured'> {
  const lies = liesWithPolice(defect)
  if (!lies.ok) return lies
  if (curesOf(defect.code).every((one) => one === 'decision')) return refuse('only-a-decision-cures')
  if (item.empty) return refuse('cure-by-empty-item', 'itemId')
  return item.moved > returnedAt ? allow('cured') : refuse('cure-older-than-return', 'itemId')
}

/** What a prosecutor can decide: on a cure, on a dispute, or that a defect was none. */
export const decisions = ['accepted', 'not_cured', 'upheld', 'lifted'] as const
export type Decision = (typeof decisions)[number]

const decisionsIn = {
  open: ['lifted'],
  cured: ['accepted', 'not_cured', 'lifted'],
  disputed: ['upheld', 'lifted'],
  closed: [],
} as const satisfies Record<DefectState, readonly Decision[]>

/** What can be decided on a defect as it stands, by the prosecutor who returned it or by another: a dispute is for another. */
export const decisionsFor = (state: DefectState, returnedIt: boolean): readonly Decision[] =>
  state === 'disputed' && returnedIt ? [] : decisionsIn[state]

/** A prosecutor decides what the defect's standing asks for, and never their own dispute. */
export function decide({ state }: Told, decision: Decision, returnedIt: boolean): Ruling<Decision> {
  if (decisionsFor(state, returnedIt).includes(decision)) return allow(decision)
  if (state === 'closed') return refuse('defect-closed')
  if (state === 'disputed' && returnedIt) return refuse('dispute-decided-by-another')
  return refuse(decision === 'upheld' ? 'no-dispute-to-decide' : 'no-cure-to-look-at')
}

/** The words after which a defect stands like this; null is that nothing was said yet. */
export const wordsBefore = (state: DefectState): readonly (DefectWord | null)[] =>
  [null, ...defectWords].filter((word) => stateAfter(word) === state)

/** R2.1: the first defect of the second return. */
export const defectName = (number: number, place: number): string => `R${number}.${place}`

/** A file is returned only while it lies with the prosecutors, with at least one defect and a day that lies ahead. */
export function sendBack(
  file: { readonly status: string },
  defects: number,
  due: string,
  today: string,
): Ruling<true> {
  if (file.status !== 'submitted') return refuse('returned-only-when-submitted')
  if (defects === 0) return refuse('no-defect-named')
  return due <= today ? refuse('due-in-the-past', 'due') : allow(true)
}
