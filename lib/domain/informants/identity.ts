import { z } from 'zod'
import { line, text } from '@/lib/domain/shared/shapes'

/** Who an informant is, as their handler writes it down once. It is kept sealed, and nowhere else. */
export const identity = z.strictObject({
  nameLatin: line(200),
  nameKm: line(200).optional(),
  reach: text(1000),
  note: text(2000).optional(),
})
export type Identity = z.output<typeof identity>
