import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { type Hand, mayHandle } from './hands'
import type { Ledger } from './ledger'

/** A seal is set on what is not sealed; to change a seal, open it first and say why. */
export function setSeal(ledger: Ledger, hand: Hand): Ruling<Ledger> {
  const handled = mayHandle(ledger, hand)
  return handled.ok && ledger.seal !== null ? refuse('already-sealed', 'sealAfter') : handled
}

/** A seal is opened only where there is one. */
export function openSeal(ledger: Ledger, hand: Hand): Ruling<Ledger> {
  const handled = mayHandle(ledger, hand)
  return handled.ok && ledger.seal === null ? refuse('not-sealed') : handled
}

/** A sample comes out of an open object, and is not more than what is there. */
export function takeSample(ledger: Ledger, hand: Hand, takenUg: number | null): Ruling<Ledger> {
  const handled = mayHandle(ledger, hand)
  if (!handled.ok) return handled
  if (ledger.seal !== null) return refuse('open-seal-first')
  const tooMuch = takenUg !== null && ledger.weightUg !== null && takenUg > ledger.weightUg
  return tooMuch ? refuse('sample-over-weight', 'taken') : handled
}

/** It comes back from outside to who sent it there, or to somebody on the team. */
export function comeBack(ledger: Ledger, sealBefore: string | null): Ruling<Ledger> {
  if (ledger.length === 0) return refuse('custody-not-begun')
  if (ledger.ended) return refuse('custody-ended')
  if (!ledger.holder?.outside) return refuse('item-not-outside')
  return ledger.seal !== null && sealBefore === null ? refuse('seal-not-read', 'sealBefore') : allow(ledger)
}

/** It can be listed for a hearing wherever it is, until it was returned. */
export function listForHearing(ledger: Ledger): Ruling<Ledger> {
  if (ledger.length === 0) return refuse('custody-not-begun')
  return ledger.ended ? refuse('custody-ended') : allow(ledger)
}
