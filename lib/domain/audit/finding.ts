import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { text } from '@/lib/domain/shared/shapes'

/** What an auditor or a supervisor found: in order, to be done better, or against a rule. */
export const verdicts = ['in_order', 'to_improve', 'breach'] as const
export type Verdict = (typeof verdicts)[number]

/** A finding as it is written down. What is not in order says what is to be done. */
export const newFinding = z.strictObject({
  verdict: z.enum(verdicts, 'not-a-choice'),
  words: text(4_000),
  measure: z.preprocess((value) => (value === '' ? undefined : value), text(2_000).optional()),
})

/** A finding needs a look; what is found wrong says what is to be done about it; what was found once stays found. */
export function find(
  said: z.output<typeof newFinding>,
  { found, looked }: { readonly found: boolean; readonly looked: boolean },
): Ruling<{ readonly verdict: Verdict; readonly words: string; readonly measure: string | null }> {
  if (found) return refuse('already-found')
  if (!looked) return refuse('not-looked-yet')
  if (said.verdict !== 'in_order' && said.measure === undefined) return refuse('measure-missing', 'measure')
  return allow({ verdict: said.verdict, words: said.words, measure: said.measure ?? null })
}
