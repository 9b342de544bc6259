import { z } from 'zod'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
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
