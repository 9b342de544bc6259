import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, line, many, text } from '@/lib/domain/shared/shapes'
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
    .regex(/^(file|item:[0-9a-f-]{36}|(count|charge):[0-9a-f-]{36}(:[A-Z.]{1,40})?)$/, 'not-a-choice'),
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

/** A prosecutor looks at what is said to be cured. */
export const lookAtCure = ({ state }: Told): Ruling<true> =>
  state === 'cured' ? allow(true) : refuse('no-cure-to-look-at')

/** A dispute is decided by somebody other than the prosecutor who returned it. */
export function decideDispute({ state }: Told, returnedById: string, deciderId: string): Ruling<true> {
  if (state !== 'disputed') return refuse('no-dispute-to-decide')
  return returnedById === deciderId ? refuse('dispute-decided-by-another') : allow(true)
}

/** The prosecutor who returned it may lift it again by a decision with reason, as long as it is not closed or disputed. */
export const lift = ({ state }: Told): Ruling<true> => {
  if (state === 'closed') return refuse('defect-closed')
  return state === 'disputed' ? refuse('dispute-decided-by-another') : allow(true)
}

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
