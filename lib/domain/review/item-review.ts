import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { text } from '@/lib/domain/shared/shapes'
import { seen } from './judgement'

/** What can be answered to "is it reliable" and "is it credible". */
export const reviewAnswers = ['yes', 'with_care', 'no'] as const
export type ReviewAnswer = (typeof reviewAnswers)[number]

/** A prosecutor's answers about an item, beside whether it can be used: source, content, and what else there should be. */
export const newItemReview = z.strictObject({
  reliable: z.enum(reviewAnswers, 'not-a-choice'),
  credible: z.enum(reviewAnswers, 'not-a-choice'),
  otherMaterial: text(2_000).optional(),
  reason: text(2_000).min(10, 'reason-too-short'),
  seq: seen,
})

type Answers = {
  readonly reliable: ReviewAnswer
  readonly credible: ReviewAnswer
  readonly otherMaterial?: string | null | undefined
}

/** A review says something new: the same answers are not given twice. */
export const review = (standing: Answers | null, said: Answers): Ruling<true> =>
  standing !== null &&
  standing.reliable === said.reliable &&
  standing.credible === said.credible &&
  (standing.otherMaterial ?? null) === (said.otherMaterial ?? null)
    ? refuse('already-reviewed-so')
    : allow(true)
