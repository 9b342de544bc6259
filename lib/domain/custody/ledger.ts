import type { CustodyEntry, OutsideKind } from './entry'

/** Who has the object: somebody of the house, perhaps in the name of a store, or a receiver outside for whom they answer. */
export type Holder = {
  readonly accountId: string
  /** The store it is held in; null when a person holds it. */
  readonly unitId: string | null
  /** The receiver outside; null while it is in the house. */
  readonly outside: { readonly name: string; readonly kind: OutsideKind | null } | null
}

/** An offer that nobody has answered yet. */
export type OpenOffer = {
  readonly offerId: string
  readonly seq: number
  readonly at: Date
  readonly fromId: string
  readonly toAccountId: string | null
  readonly toUnitId: string | null
  readonly transportMinutes: number | null
}

/** Where an object stands after its entries. */
export type Ledger = {
  /** How many entries there are; 0 when custody was never begun. */
  readonly length: number
  readonly holder: Holder | null
  /** When the holder took it. */
  readonly heldSince: Date | null
  readonly place: string | null
  /** The listed shelf or box where it lies; null when it lies in none, or nobody said. */
  readonly storePlaceId: string | null
  /** True when the last count did not find it and nobody has handled it since. */
  readonly missed: boolean
  /** The seal that is on it; null when it is not sealed. */
  readonly seal: string | null
  /** The last gross weight, less what was taken since, in millionths of a gram; null when never weighed. */
  readonly weightUg: number | null
  readonly offer: OpenOffer | null
  /** When the last entry happened; nothing may happen before it. */
  readonly lastAt: Date | null
  /** True once it was returned to its owner: nothing follows. */
  readonly ended: boolean
  readonly disposalRequested: boolean
}

const unbegun: Ledger = {
  ...{
    length: 0,
    holder: null,
    heldSince: null,
    place: null,
    storePlaceId: null,
    seal: null,
    weightUg: null,
    offer: null,
  },
  ...{ lastAt: null, ended: false, disposalRequested: false, missed: false },
}

/** The present state of an object, out of its entries in order. A chain is a fold over its events. */
export const ledgerOf = (entries: readonly CustodyEntry[]): Ledger => entries.reduce(after, unbegun)

/** The state after one more entry. */
export function after(before: Ledger, entry: CustodyEntry): Ledger {
  const hands = handsAfter(before, entry)
  return {
    length: before.length + 1,
    lastAt: entry.at,
    ...hands,
    // A place is where this holder put it: in other hands it must be said again.
    place: entry.place ?? (hands.holder === before.holder ? before.place : null),
    storePlaceId:
      entry.place !== null || hands.holder !== before.holder ? entry.storePlaceId : before.storePlaceId,
    missed: entry.kind === 'missed' || (before.missed && beside.has(entry.kind)),
    seal: sealAfter(before, entry),
    weightUg: weightAfter(before, entry),
    offer: offerAfter(before, entry),
    ended: before.ended || entry.kind === 'returned',
    disposalRequested: before.disposalRequested || entry.kind === 'disposal_requested',
  }
}

function handsAfter(before: Ledger, entry: CustodyEntry): Pick<Ledger, 'holder' | 'heldSince'> {
  const { kind, byId, byUnitId, outsideName, outsideKind, at } = entry
  if (byId === null || !changesHands.has(kind)) return { holder: before.holder, heldSince: before.heldSince }
  const outside = outsideName === null ? null : { name: outsideName, kind: outsideKind }
  return { holder: { accountId: byId, unitId: byUnitId, outside }, heldSince: at }
}

/** What is written without anybody having had it before them. */
const beside: ReadonlySet<string> = new Set(['expired', 'withdrawn', 'refused', 'listed', 'receipted'])

const changesHands: ReadonlySet<string> = new Set([
  'collected',
  'drawn',
  'accepted',
  'sent',
  'came_back',
  'returned',
])

function sealAfter({ seal }: Ledger, entry: CustodyEntry): string | null {
  if (entry.sealAfter !== null) return entry.sealAfter
  if (entry.kind === 'opened' || entry.kind === 'sampled' || entry.sealFound === 'broken') return null
  // What was read on receipt is what is on it, even when it is not what left.
  return entry.sealBefore ?? seal
}

function weightAfter({ weightUg }: Ledger, entry: CustodyEntry): number | null {
  if (entry.weightUg !== null) return entry.weightUg
  return weightUg === null || entry.takenUg === null ? weightUg : Math.max(0, weightUg - entry.takenUg)
}

function offerAfter({ offer }: Ledger, entry: CustodyEntry): OpenOffer | null {
  const { kind, offerId, byId, seq, at, toAccountId, toUnitId, transportMinutes } = entry
  if (kind === 'offered' && offerId !== null && byId !== null)
    return { offerId, seq, at, fromId: byId, toAccountId, toUnitId, transportMinutes }
  return offer !== null && offerId === offer.offerId ? null : offer
}
