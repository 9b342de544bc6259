import { z } from 'zod'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
import type { Polarity } from '@/lib/domain/readiness/vocabulary'
import { allow, type Refusal, type Ruling } from '@/lib/domain/shared/ruling'
import { id, many, text } from '@/lib/domain/shared/shapes'

/** resolved: true, but explained (a quarter counts); rejected: shown to be untrue (nothing counts); reopened: it counts whole again. */
export const answers = ['resolved', 'rejected', 'reopened'] as const
export type Answer = (typeof answers)[number]

/** The answer to an item that undermines: what explains it, on what evidence. */
export const newAnswer = z.strictObject({
  linkId: id,
  answer: z.enum(answers, 'not-a-choice'),
  reason: text(2_000).min(20, 'answer-too-short'),
  items: many(id, 20).optional(),
})

/** What undermines is answered with a reason and evidence other than itself, never deleted (readiness.md, step 1). */
export function answerContradiction(
  file: { readonly status: CaseStatus },
  link: {
    readonly polarity: Polarity
    readonly itemId: string
    readonly answer: 'resolved' | 'rejected' | null
  },
  { answer, items }: { readonly answer: Answer; readonly items: readonly string[] },
): Ruling<true> {
  const open = stillOpen(file)
  const refusals: Refusal[] = [
    ...(open.ok ? [] : open.refusals),
    ...(link.polarity !== 'undermines' ? [{ because: 'only-undermining-is-answered' }] : []),
    ...(answer === 'reopened' && link.answer === null
      ? [{ because: 'not-answered-yet', field: 'answer' }]
      : []),
    ...(answer === link.answer ? [{ because: 'already-answered-so', field: 'answer' }] : []),
    ...(answer !== 'reopened' && items.length === 0
      ? [{ because: 'answer-needs-evidence', field: 'items' }]
      : []),
    ...(items.includes(link.itemId) ? [{ because: 'answers-itself', field: 'items' }] : []),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : allow(true)
}
