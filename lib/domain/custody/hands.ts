import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Ledger } from './ledger'

/** Somebody with an object before them: who, and the store in whose name they act, if they keep one. */
export type Hand = { readonly accountId: string; readonly storeId: string | null }

/** True when it is in their hands: their own, or those of the store they keep. */
export const inHands = ({ holder }: Ledger, hand: Hand): boolean =>
  holder !== null &&
  (holder.accountId === hand.accountId || (holder.unitId !== null && holder.unitId === hand.storeId))

/** True when what is offered is offered to them, or to the store they keep. */
export const offeredTo = ({ offer }: Ledger, hand: Hand): boolean =>
  offer !== null &&
  (offer.toAccountId === hand.accountId || (offer.toUnitId !== null && offer.toUnitId === hand.storeId))

/** Only who holds an object can do something with it, and not while an offer of it is open. */
export function mayHandle(ledger: Ledger, hand: Hand): Ruling<Ledger> {
  if (ledger.length === 0) return refuse('custody-not-begun')
  if (ledger.ended) return refuse('custody-ended')
  if (ledger.holder?.outside) return refuse('item-is-outside')
  if (!inHands(ledger, hand)) return refuse('not-in-your-hands')
  return ledger.offer === null ? allow(ledger) : refuse('offer-open')
}

/** An entry lies neither before the one above it nor in the future, and says why when it comes late. */
export function inOrder(
  { lastAt }: Pick<Ledger, 'lastAt'>,
  { at, lateReason }: { readonly at: Date; readonly lateReason: string | null },
  now: Date,
): Ruling<Date> {
  if (at.getTime() > now.getTime() + 300_000) return refuse('happened-in-future', 'at')
  if (lastAt !== null && at < lastAt) return refuse('happened-before-last', 'at')
  if (now.getTime() - at.getTime() > 86_400_000 && lateReason === null)
    return refuse('late-without-reason', 'lateReason')
  return allow(at)
}
