import { z } from 'zod'
import { commentPlace } from '@/lib/domain/comments/comment'
import { id, uuid } from '@/lib/domain/shared/shapes'
import { seen } from './judgement'

/** The forms of a review that are kept while they are typed. */
export const keptForms = ['judge', 'questions', 'usable', 'confirm', 'lower'] as const
export type KeptForm = (typeof keptForms)[number]

/** Where such a form stands: a place of the file, or a link. */
const formPlace = z.union(
  [commentPlace, z.string().regex(new RegExp(`^link:${uuid}$`), 'not-a-choice')],
  'not-a-choice',
)

const written = z.string().max(4_000, 'too-long').optional()

/** The answers of a form as they stand in the window. Nothing is judged yet, only their length is bounded. */
export const halfAnswers = z.strictObject({
  ...{ word: written, reliable: written, credible: written, value: written, strength: written },
  ...{ otherMaterial: written, reason: written, seq: written },
})
export type HalfAnswers = z.infer<typeof halfAnswers>

const stands: Readonly<Record<KeptForm, RegExp>> = {
  ...{ judge: /^(count|charge):/, questions: /^item:/, usable: /^item:/ },
  ...{ confirm: /^link:/, lower: /^link:/ },
}

/** A form of a review that nobody sent yet, at a place where there is such a form. */
export const halfWritten = z
  .strictObject({
    caseId: id,
    form: z.enum(keptForms, 'not-a-choice'),
    place: formPlace,
    answers: halfAnswers,
    version: seen,
  })
  .refine(({ form, place }) => stands[form].test(place), { error: 'not-a-choice', path: ['place'] })
