import { z } from 'zod'
import { type Admissibility, admissibilities } from '@/lib/domain/readiness/vocabulary'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import type { Kind } from './kind'
import type { Mark } from './marks'

/** What a prosecutor can say of an item. Not assessed is what it was before; nobody decides that. */
export const decisions = admissibilities.filter((value) => value !== 'unassessed')
export const decision = z.enum(decisions, 'not-a-choice')

/** A prosecutor's view of whether an item can be used, always with its reason. */
export const newAssessment = z.strictObject({
  value: decision,
  reason: line(2_000).min(10, 'reason-too-short'),
})
export type NewAssessment = z.infer<typeof newAssessment>

/** A decision may turn any earlier one round, with a reason; it may not be taken back to nothing, nor repeat itself. */
export function assess(standing: Admissibility, assessment: NewAssessment): Ruling<NewAssessment> {
  return standing === assessment.value ? refuse('already-assessed-so', 'value') : allow(assessment)
}

export type Usable = {
  readonly value: Admissibility
  /** What it rests on: a prosecutor, a guardrail, the type of the item, or nothing yet. */
  readonly from: 'prosecutor' | 'guardrail' | 'type' | 'nothing'
}

/**
 * Whether an item can be used, as the file stands: the prosecutor's decision, over the guardrail's mark,
 * over what the type says, over not assessed. An exclusion outweighs "intelligence only", a risk does not.
 */
export function usable(
  kind: Kind,
  marks: readonly Pick<Mark, 'mark'>[],
  decided: Admissibility | null,
): Usable {
  if (decided !== null && decided !== 'unassessed') return { value: decided, from: 'prosecutor' }
  const marked = (mark: Mark['mark']) => marks.some((each) => each.mark === mark)
  if (marked('excluded')) return { value: 'excluded', from: 'guardrail' }
  if (kind.readiness.admissibility === 'intelligence_only')
    return { value: 'intelligence_only', from: 'type' }
  if (marked('at_risk')) return { value: 'at_risk', from: 'guardrail' }
  return { value: 'unassessed', from: 'nothing' }
}
