import { z } from 'zod'
import { line, text } from '@/lib/domain/shared/shapes'

/** Why what is kept of a person is restricted: everything ended without conviction, they objected, or a court ordered it. */
export const restrictionCauses = ['outcome', 'objection', 'court_order'] as const
export type RestrictionCause = (typeof restrictionCauses)[number]

/** What a person brings about by hand. That everything ended is written down by the house. */
export const causesByHand = ['objection', 'court_order'] as const

/** A restriction by hand: why, and the paper it rests on. */
export const newRestriction = z.strictObject({
  cause: z.enum(causesByHand, 'not-a-choice'),
  reason: text(1_000).min(10, 'reason-too-short'),
  paper: line(300),
})
