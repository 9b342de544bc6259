import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defectKinds, defectsOf } from '@/lib/domain/custody/defects'
import { type CustodyEntry, custodyKinds } from '@/lib/domain/custody/entry'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import { allowedDifference, inGrams, inMillionths } from '@/lib/domain/custody/weight'
import { custodyDefects } from '@/lib/domain/readiness/vocabulary'
import { accepted, around, collected, entries, evening, hours, offered } from './builders'

const causes = (all: readonly CustodyEntry[], more: Partial<typeof around> = {}) =>
  defectsOf(all, { ...around, ...more }).map(({ defect, because, seqs }) => [defect, because, ...seqs])

describe('the ledger', () => {
  test('of an object nobody began custody of has no holder', () => {
    expect(ledgerOf([])).toMatchObject({ length: 0, holder: null, seal: null, offer: null })
  })

  test('stays with the holder while an offer waits, and goes over when it is accepted', () => {
    const waiting = ledgerOf(entries(collected, offered))
    expect(waiting).toMatchObject({ holder: { accountId: 'bopha' }, offer: { offerId: 'one' } })
    const taken = ledgerOf(entries(collected, offered, accepted))
    expect(taken).toMatchObject({
      holder: { accountId: 'sok', unitId: 'store', outside: null },
      heldSince: hours(2),
      place: 'Kumru store, shelf B4',
      seal: 'KP-204681',
      offer: null,
    })
  })

  test.each(['refused', 'withdrawn', 'expired'] as const)(
    'stays with the holder when an offer is %s',
    (kind) => {
      expect(ledgerOf(entries(collected, offered, { kind, offerId: 'one', byId: 'sok' }))).toMatchObject({
        holder: { accountId: 'bopha' },
        offer: null,
      })
    },
  )

  test('knows who is answerable while the object is at the laboratory', () => {
    const sent = { kind: 'sent', outsideName: 'National laboratory', outsideKind: 'laboratory' } as const
    expect(ledgerOf(entries(collected, sent)).holder).toEqual({
      accountId: 'bopha',
      unitId: null,
      outside: { name: 'National laboratory', kind: 'laboratory' },
    })
    expect(ledgerOf(entries(collected, sent, { kind: 'came_back' })).holder?.outside).toBeNull()
  })

  test('takes the seal off when it is opened, and puts the new one on', () => {
    const opened = [collected, { kind: 'opened', reason: 'Sampling' }] as const
    expect(ledgerOf(entries(...opened)).seal).toBeNull()
    expect(ledgerOf(entries(...opened, { kind: 'sealed', sealAfter: 'NL-00913' })).seal).toBe('NL-00913')
  })

  test('takes a sample off the weight, to the millionth of a gram', () => {
    const sampled = { kind: 'sampled', takenUg: inMillionths(0.000001) } as const
    expect(inGrams(ledgerOf(entries(collected, sampled)).weightUg ?? 0)).toBe('12309.999999')
  })

  test('never loses its holder and never has an open offer that was answered, whatever is entered', () => {
    const entry = fc.record({
      kind: fc.constantFrom(...custodyKinds),
      byId: fc.constantFrom('bopha', 'sok', 'dara'),
      offerId: fc.constantFrom('one', 'two', null),
      sealAfter: fc.constantFrom('A', 'B', null),
      weightUg: fc.oneof(fc.constant(null), fc.nat()),
    })
    fc.assert(
      fc.property(fc.array(entry), (rest) => {
        const all = entries(collected, ...rest)
        const ledger = ledgerOf(all)
        expect(ledger.holder).not.toBeNull()
        expect(ledger.length).toBe(all.length)
        const ended = all.filter(
          ({ kind, offerId, seq }) =>
            offerId === ledger.offer?.offerId && kind !== 'offered' && seq > (ledger.offer?.seq ?? 0),
        )
        expect(ledger.offer === null ? [] : ended).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the defects of custody', () => {
  test('are none in a chain that is whole', () => {
    expect(causes(entries(collected, offered, accepted))).toEqual([])
  })

  test('a hand-over of more than four hours leaves a gap, and one of exactly four does not', () => {
    const late = (more: number) =>
      entries(collected, { ...offered, at: hours(1) }, { ...accepted, at: hours(more) })
    expect(causes(late(5))).toEqual([])
    expect(causes(late(5.001))).toEqual([['time_gap', 'hand-over-took-long', 2, 3]])
  })

  test('the transport time that was stated is the measure, shorter or longer', () => {
    const on = (transportMinutes: number) =>
      entries(collected, { ...offered, transportMinutes, at: hours(1) }, { ...accepted, at: hours(4.4) })
    expect(causes(on(50))).toEqual([['time_gap', 'hand-over-took-long', 2, 3]])
    expect(causes(on(300))).toEqual([])
  })

  test('an entry recorded more than a day later leaves a gap', () => {
    expect(causes(entries({ ...collected, recordedAt: hours(24) }))).toEqual([])
    expect(causes(entries({ ...collected, recordedAt: hours(24.01) }))).toEqual([
      ['time_gap', 'recorded-late', 1],
    ])
  })

  test('a laboratory without a receipt has not signed, until the scan is brought', () => {
    const sent = { kind: 'sent', outsideName: 'National laboratory' } as const
    expect(causes(entries(collected, sent))).toEqual([['missing_signature', 'no-receipt', 2]])
    expect(causes(entries(collected, { ...sent, receiptFileId: 'scan' }))).toEqual([])
    const brought = { kind: 'receipted', aboutSeq: 2, receiptFileId: 'scan' } as const
    expect(causes(entries(collected, sent, brought))).toEqual([])
  })

  test('another seal than the one that left, or a broken one, is seen', () => {
    const came = (more: object) => causes(entries(collected, offered, { ...accepted, ...more }))
    expect(came({ sealBefore: 'KP-204618' })).toEqual([['seal_mismatch', 'other-seal', 3]])
    expect(came({ sealFound: 'broken' })).toEqual([['seal_broken_unexplained', 'found-broken', 3]])
  })

  test('a place must be said in new hands', () => {
    expect(causes(entries(collected, offered, { ...accepted, place: null }))).toEqual([
      ['location_unrecorded', 'no-place', 3],
    ])
  })

  test.each([
    { grams: 12_186.9, more: {}, found: false },
    { grams: 12_186.899999, more: {}, found: true },
    { grams: 12_433.1, more: {}, found: false },
    { grams: 12_433.100001, more: {}, found: true },
    { grams: 12_100, more: { dryingUg: inMillionths(210) }, found: false },
    { grams: 12_100, more: { toleranceUg: inMillionths(209) }, found: true },
    { grams: 12_266, more: { takenUg: inMillionths(44) }, found: false },
    { grams: 12_310, more: { takenUg: inMillionths(1000) }, found: true },
  ])('$grams g after 12310 g with $more is beyond what is allowed: $found', ({ grams, more, found }) => {
    const all = entries(collected, { kind: 'moved', place: 'B5', weightUg: inMillionths(grams), ...more })
    expect(causes(all)).toEqual(found ? [['weight_discrepancy', 'weight-differs', 2]] : [])
  })

  test('no photograph in place is a defect of the collection, never of a sample', () => {
    expect(causes(entries(collected), { photographedInPlace: false })).toEqual([
      ['no_scene_photo', 'no-photograph', 1],
    ])
    expect(causes(entries({ ...collected, kind: 'drawn' }), { photographedInPlace: false })).toEqual([])
  })

  test('a listed object that was not produced is missed a day after the hearing, unless the hearing was moved', () => {
    const listed = { kind: 'listed', hearing: 'Trial', hearingAt: hours(100), at: hours(2) } as const
    const asOf = (after: number) => ({ asOf: hours(after) })
    expect(causes(entries(collected, listed), asOf(124))).toEqual([])
    expect(causes(entries(collected, listed), asOf(125))).toEqual([['not_produced', 'not-in-court', 2]])
    expect(causes(entries(collected, listed, { kind: 'produced', at: hours(101) }), asOf(125))).toEqual([])
    const moved = { ...listed, hearingAt: hours(900), at: hours(99) }
    expect(causes(entries(collected, listed, moved), asOf(125))).toEqual([])
  })

  test('a changed byte of a file is a defect of its own', () => {
    expect(defectsOf(entries(collected), { ...around, alteredFiles: ['scan.pdf'] })).toEqual([
      { defect: 'hash_mismatch', because: 'bytes-differ', seqs: [], params: { name: 'scan.pdf' } },
    ])
  })

  test('each kind is counted once by the engine, in its order', () => {
    const all = entries(
      { ...collected, recordedAt: hours(30), at: evening },
      { kind: 'moved', place: null, at: evening, recordedAt: hours(31) },
    )
    expect(defectKinds(defectsOf(all, { ...around, photographedInPlace: false }))).toEqual(
      custodyDefects.filter((kind) => kind === 'time_gap' || kind === 'no_scene_photo'),
    )
  })

  test('once there is a defect no further entry but its receipt takes it away', () => {
    const entry = fc.record({
      kind: fc.constantFrom(
        ...custodyKinds.filter((kind) => !['receipted', 'produced', 'listed'].includes(kind)),
      ),
      offerId: fc.constantFrom('one', null),
      sealBefore: fc.constantFrom('A', 'B', null),
      place: fc.constantFrom('B4', null),
      weightUg: fc.oneof(fc.constant(null), fc.nat()),
    })
    fc.assert(
      fc.property(fc.array(entry), entry, (before, next) => {
        const earlier = entries(collected, ...before)
        const found = causes(earlier)
        expect(causes(entries(collected, ...before, next)).slice(0, found.length)).toEqual(found)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('weights', () => {
  test('are kept as typed, to six decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_000_000 }), (ug) => {
        expect(inMillionths(Number(inGrams(ug)))).toBe(ug)
      }),
      { numRuns: 1000 },
    )
  })

  test('may differ by the greatest of what is allowed', () => {
    expect(allowedDifference({ expectedUg: 1000, toleranceUg: 5, dryingUg: 20 })).toBe(20)
    expect(allowedDifference({ expectedUg: 1000, toleranceUg: 5, dryingUg: null })).toBe(10)
  })
})
