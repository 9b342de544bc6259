import { z } from 'zod'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
import { type Polarity, type Strength, strengths } from '@/lib/domain/readiness/vocabulary'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'

/** What a prosecutor says when confirming a link: why this place in the item shows what the link says it shows. */
export const newConfirmation = z.strictObject({ reason: line(1_000).min(10, 'reason-too-short') })

/** A link as its review sees it. */
export type ReviewedLink = {
  readonly proposedById: string
  readonly withdrawn: boolean
  /** Who confirmed it so far. */
  readonly confirmedBy: readonly string[]
}

/** A standing link of an open case is confirmed by somebody who did not propose it, and by each person once. */
export function confirmLink(
  file: { readonly status: CaseStatus },
  { proposedById, withdrawn, confirmedBy }: ReviewedLink,
  byId: string,
): Ruling<true> {
  const open = stillOpen(file)
  if (!open.ok) return open
  if (withdrawn) return refuse('already-withdrawn')
  if (proposedById === byId) return refuse('own-link')
  return confirmedBy.includes(byId) ? refuse('already-confirmed') : allow(true)
}

/** How a prosecutor lowers a link: to which strength, and what the place really shows. */
export const newLowering = z.strictObject({
  strength: z.enum(strengths, 'not-a-choice'),
  reason: line(1_000).min(10, 'reason-too-short'),
})

/** Only support is lowered, and only to less: what undermines is answered, and what shows more is linked anew. */
export function lowerLink(
  file: { readonly status: CaseStatus },
  link: {
    readonly polarity: Polarity
    readonly strength: Strength
    readonly withdrawn: boolean
  },
  to: Strength,
): Ruling<Strength> {
  const open = stillOpen(file)
  if (!open.ok) return open
  if (link.withdrawn) return refuse('already-withdrawn')
  if (link.polarity === 'undermines') return refuse('undermining-is-answered')
  return strengths.indexOf(to) < strengths.indexOf(link.strength)
    ? allow(to)
    : refuse('not-lower', 'strength')
}
