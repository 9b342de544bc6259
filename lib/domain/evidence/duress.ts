import { z } from 'zod'
import { line } from '@/lib/domain/shared/shapes'

/** Somebody's word that there was force, threat or promise: who says so, and what is said to have happened. */
export const newAllegation = z.strictObject({
  allegedBy: line(200),
  says: line(2_000).min(10, 'reason-too-short'),
})

/** The words under which an allegation is kept that was answered in the form of the item itself. */
export const answeredInForm = 'answered in the form'
