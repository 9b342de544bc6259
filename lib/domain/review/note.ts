import { z } from 'zod'
import { commentPlace } from '@/lib/domain/comments/comment'
import { type DefectCode, defectCodes } from '@/lib/domain/returns/catalogue'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { seen } from './judgement'

/** The longest note: as long as the longest comment it can become. */
export const longestNote = 4_000
const longestDefect = 2_000

/** A note as it is typed: nothing is judged yet, only its length is bounded. */
export const typedNote = z.strictObject({
  place: commentPlace,
  words: z.string('missing').max(longestNote, 'too-long'),
  version: seen,
})

/** A note that is sent: as a comment, or as a defect of the return that is being written. */
export const sentNote = z.strictObject({
  place: commentPlace,
  version: seen,
  as: z.enum(['comment', 'defect'], 'not-a-choice'),
  defect: z.enum(defectCodes as [DefectCode, ...DefectCode[]], 'not-a-choice').optional(),
})

/** What a note becomes. Nothing empty is sent; a defect has its code, and is no longer than a defect may be. */
export function sendNote(
  note: { readonly words: string },
  { as, defect }: Pick<z.infer<typeof sentNote>, 'as' | 'defect'>,
): Ruling<{ as: 'comment'; words: string } | { as: 'defect'; words: string; defect: DefectCode }> {
  const words = note.words.trim()
  if (words === '') return refuse('note-empty')
  if (as === 'comment') return allow({ as, words })
  if (defect === undefined) return refuse('missing', 'defect')
  return words.length > longestDefect ? refuse('note-too-long-for-a-defect') : allow({ as, words, defect })
}
