import { z } from 'zod'
import { type PersonFacts, personAnswers } from '@/lib/domain/people/name'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line, text } from '@/lib/domain/shared/shapes'

/** On what a correction rests, or its refusal. */
const ground = { because: text(1_000).min(10, 'reason-too-short'), paper: line(300) }

/** What is kept of a person as it shall be, whole, with what shows that it was wrong. */
export const newCorrection = personAnswers.extend(ground)
/** That it stays as it is, and why. */
export const refusedCorrection = z.strictObject(ground)

type Kept = Omit<PersonFacts, 'searchKey'>

/** Which fields a correction changes. One that changes nothing is none; what is erased is not written again. */
export function correct(
  before: Readonly<Record<keyof Kept, unknown>> & { readonly erasedAt: Date | null },
  after: Kept,
): Ruling<readonly (keyof Kept)[]> {
  if (before.erasedAt !== null) return refuse('held-erased-already')
  const fields = Object.keys(after).filter((field): field is keyof Kept => field in before)
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return changed.length === 0 ? refuse('correction-changes-nothing', 'nameLatin') : allow(changed)
}
