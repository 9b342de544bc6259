import { z } from 'zod'
import { line } from '@/lib/domain/shared/shapes'

/** Why somebody under suspicion is a victim: they only use, or were forced. */
export const victimGrounds = ['user', 'coerced'] as const
export const newVictim = z.strictObject({
  ground: z.enum(victimGrounds, 'not-a-choice'),
  reason: line(1_000).min(10, 'reason-too-short'),
})
