import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { type CaseStatus, stillOpen } from './case'

/** Who can be handed a case: an officer who works on it now, without an end, and does not lead it already. */
export function mayTakeCase({
  status,
  leadId,
  next,
}: {
  readonly status: CaseStatus
  readonly leadId: string
  readonly next: { readonly accountId: string; readonly endsAt: Date | null } | null
}): Ruling<true> {
  const open = stillOpen({ status })
  if (!open.ok) return open
  if (next === null) return refuse('lead-must-be-an-officer-of-the-team', 'accountId')
  if (next.endsAt) return refuse('lead-has-no-end', 'accountId')
  return next.accountId === leadId ? refuse('leads-already', 'accountId') : allow(true)
}
