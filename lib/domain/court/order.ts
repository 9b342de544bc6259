import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** What a court can order. An item that it excludes is excluded in the file; an investigation that it asks for becomes a task. */
export const orderKinds = ['item_excluded', 'further_investigation', 'other'] as const
export type OrderKind = (typeof orderKinds)[number]

/** What a day at court is for. */
export const hearingKinds = ['initial', 'investigating_judge', 'trial', 'appeal', 'deadline'] as const
export type HearingKind = (typeof hearingKinds)[number]

/** The court speaks of files that went to it. */
export const wentToCourt = ({ status }: { readonly status: string }): Ruling<true> =>
  status === 'decided' || status === 'closed' ? allow(true) : refuse('not-at-court-yet')

/** An order says what it needs: which item is excluded, who investigates and until when. */
export function order(
  said: { readonly order: OrderKind; readonly itemId?: string; readonly ownerId?: string },
  excludedAlready: boolean,
): Ruling<true> {
  if (said.order === 'item_excluded') {
    if (!said.itemId) return refuse('missing', 'itemId')
    return excludedAlready ? refuse('already-excluded', 'itemId') : allow(true)
  }
  return said.order === 'further_investigation' && !said.ownerId ? refuse('missing', 'ownerId') : allow(true)
}
