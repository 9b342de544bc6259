import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'

/** Why somebody under suspicion is a victim: they only use, or were forced. */
export const victimGrounds = ['user', 'coerced'] as const
export const newVictim = z.strictObject({
  ground: z.enum(victimGrounds, 'not-a-choice'),
  reason: line(1_000).min(10, 'reason-too-short'),
})

/**
 * Whether a mark as a victim may be taken back. Where charges stand it flags them for a prosecutor, so no officer takes the
 * flag away: a prosecutor does.
 */
export function withdrawVictim({
  marked,
  charges,
  prosecutor,
}: {
  readonly marked: boolean
  readonly charges: number
  readonly prosecutor: boolean
}): Ruling<true> {
  if (!marked) return refuse('victim-not-marked')
  return charges > 0 && !prosecutor ? refuse('victim-charged') : allow(true)
}
