import { z } from 'zod'
import { type Band, band, display } from '@/lib/domain/readiness/band'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { text, uuid, whole } from '@/lib/domain/shared/shapes'

/** What a prosecutor can think of an element or a charge: it would hold in court, not yet, or it cannot. */
export const judgementWords = ['holds', 'not_yet', 'cannot_hold'] as const
export type JudgementWord = (typeof judgementWords)[number]

/** The place in a history that a writer saw last; 0 when there was nothing. */
export const seen = whole(0, 1_000_000)

const element = '[A-Z]{1,20}(?:\\.[A-Z]{1,20})?'

/** What is judged: an element shared by a count, an element of a charge, or a charge as a whole. */
export const judgedPlace = z
  .string('missing')
  .regex(new RegExp(`^(count:${uuid}:${element}|charge:${uuid}(:${element})?)$`), 'not-a-choice')

/** A prosecutor's own judgement, always with its reason. */
export const newJudgement = z.strictObject({
  place: judgedPlace,
  word: z.enum(judgementWords, 'not-a-choice'),
  reason: text(2_000).min(10, 'reason-too-short'),
  seq: seen,
})

/** Any earlier judgement may be turned round with a reason; the same one is not said twice. */
export const judge = (
  standing: { readonly word: JudgementWord } | null,
  word: JudgementWord,
): Ruling<JudgementWord> => (standing?.word === word ? refuse('already-judged-so', 'word') : allow(word))

/** Whether the engine reads an element (0 to 1) as far enough for a decision, by the bands it reads charges by. */
export const elementReached = (coverage: number | null): boolean | undefined =>
  coverage === null ? undefined : chargeReached(band(display(coverage * 100)))

/** Whether the engine reads a charge as ready for a decision; undefined while there is no reading. */
export const chargeReached = (read: Band | undefined): boolean | undefined =>
  read === undefined ? undefined : read === 'ready_for_decision'

/** True when prosecutor and engine come to different ends. Neither changes the other. */
export const differs = (word: JudgementWord, reached: boolean | undefined): boolean =>
  reached !== undefined && (word === 'holds') !== reached
