import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { type Hand, inHands, mayHandle, offeredTo } from './hands'
import type { Ledger, OpenOffer } from './ledger'

/** To whom something is offered: a person, or whoever keeps a store. */
export type Receiver = { readonly accountId: string } | { readonly storeId: string }

/** An offer waits a day, and longer when the way was said to take longer. */
export const offerEnds = (offeredAt: Date, transportMinutes: number | null): Date =>
  new Date(offeredAt.getTime() + Math.max(1_440, transportMinutes ?? 0) * 60_000)

/** The holder offers it to somebody else. */
export function offer(ledger: Ledger, hand: Hand, to: Receiver): Ruling<Receiver> {
  const handled = mayHandle(ledger, hand)
  if (!handled.ok) return handled
  const same = 'accountId' in to ? to.accountId === hand.accountId : to.storeId === ledger.holder?.unitId
  return same ? refuse('already-in-their-hands', 'to') : allow(to)
}

/** How an offer stands when somebody answers it. */
export type Answered = { readonly code: string; readonly expiresAt: Date }

/** The one it is offered to takes it: in time, with the code they were given, having read the seal. */
export function accept(
  ledger: Ledger,
  hand: Hand,
  given: { readonly code: string; readonly sealBefore: string | null },
  { code, expiresAt }: Answered,
  now: Date,
): Ruling<OpenOffer> {
  const answered = answer(ledger, hand, expiresAt, now)
  if (!answered.ok) return answered
  if (readable(given.code) !== readable(code)) return refuse('wrong-code', 'code')
  if (ledger.seal !== null && given.sealBefore === null) return refuse('seal-not-read', 'sealBefore')
  return answered
}

/** The one it is offered to leaves it where it is, and says why. */
export const decline = (ledger: Ledger, hand: Hand, expiresAt: Date, now: Date): Ruling<OpenOffer> =>
  answer(ledger, hand, expiresAt, now)

function answer(ledger: Ledger, hand: Hand, expiresAt: Date, now: Date): Ruling<OpenOffer> {
  if (ledger.offer === null) return refuse('offer-ended')
  if (!offeredTo(ledger, hand)) return refuse('not-offered-to-you')
  if (ledger.offer.fromId === hand.accountId) return refuse('own-offer')
  return now > expiresAt ? refuse('offer-expired') : allow(ledger.offer)
}

/** Who offered it, or the store that holds it, takes the offer back. */
export function withdraw(ledger: Ledger, hand: Hand): Ruling<OpenOffer> {
  if (ledger.offer === null) return refuse('offer-ended')
  return inHands(ledger, hand) ? allow(ledger.offer) : refuse('not-in-your-hands')
}

/** A code as people say it: capitals, without spaces or strokes. */
const readable = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')
