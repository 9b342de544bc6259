import { type CustodyEntry, type CustodyKind, silent } from '@/lib/domain/custody/entry'

/** The evening on which the boat was searched. */
export const evening = new Date('2026-11-02T11:40:00Z')
export const hours = (count: number) => new Date(evening.getTime() + count * 3_600_000)

/** Entries in order, each recorded when it happened unless it says otherwise. */
export const entries = (
  ...all: readonly (Partial<CustodyEntry> & { readonly kind: CustodyKind })[]
): CustodyEntry[] =>
  all.map((entry, index) => {
    const at = entry.at ?? hours(index)
    return { ...silent, seq: index + 1, byId: 'bopha', ...entry, at, recordedAt: entry.recordedAt ?? at }
  })

export const collected = {
  kind: 'collected',
  byId: 'bopha',
  place: 'Landing',
  sealAfter: 'KP-204681',
  weightUg: 12_310_000_000,
} as const
export const offered = { kind: 'offered', byId: 'bopha', offerId: 'one', toUnitId: 'store' } as const
export const accepted = {
  kind: 'accepted',
  byId: 'sok',
  byUnitId: 'store',
  offerId: 'one',
  place: 'Kumru store, shelf B4',
  sealBefore: 'KP-204681',
  sealFound: 'whole',
  weightUg: 12_310_000_000,
} as const
export const around = { photographedInPlace: true, alteredFiles: [], asOf: hours(1000) }
