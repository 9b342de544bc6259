import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** A suspect's place in the network: a closed list. `other` says that none of these fits. */
export const suspectRoles = [
  'leader',
  'lieutenant',
  'financier',
  'broker',
  'supplier',
  'chemist',
  'transporter',
  'courier',
  'retail_dealer',
  'other',
] as const
export const suspectRole = z.enum(suspectRoles)
export type SuspectRole = z.infer<typeof suspectRole>

/** How near to the head: 1 leader, 2 immediate subordinate, 3 operator, 4 street. */
export const tiers = [1, 2, 3, 4] as const
export type Tier = (typeof tiers)[number]
export const tier = z
  .union([z.literal(tiers), z.enum(['1', '2', '3', '4'])], 'not-a-tier')
  .transform((given): Tier => tiers.find((each) => each === Number(given)) ?? 4)

/** Where a role usually stands, proposed when the suspect is added; a person decides, and says why when it differs. */
export const usualTier: Record<SuspectRole, Tier> = {
  leader: 1,
  lieutenant: 2,
  financier: 2,
  broker: 3,
  supplier: 3,
  chemist: 3,
  transporter: 3,
  courier: 3,
  retail_dealer: 4,
  other: 3,
}

/**
 * Places a suspect. A tier nearer to or farther from the head than the role usually stands needs its reason,
 * because moving people up is how easy arrests are made to look like leaders.
 */
export function placeSuspect(suspect: {
  readonly role: SuspectRole
  readonly tier: Tier | null
  readonly reason: string | null
}): Ruling<{ role: SuspectRole; tier: Tier; tierReason: string | null }> {
  const placed = suspect.tier ?? usualTier[suspect.role]
  const reason = suspect.reason?.trim() || null
  if (placed !== usualTier[suspect.role] && reason === null) return refuse('tier-unexplained', 'tierReason')
  return allow({ role: suspect.role, tier: placed, tierReason: reason })
}

/** How a party stands in the file. Only suspects have a role and a tier. */
export const standings = ['suspect', 'witness', 'victim', 'other'] as const
export const standing = z.enum(standings)
export type Standing = z.infer<typeof standing>
