import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CustodyEntry, type CustodyKind, silent } from '@/lib/domain/custody/entry'
import { alarming, type Compared, reconcile, type Sample, type Weighed } from '@/lib/domain/weights/reconcile'

const g = 1_000_000
const day = (n: number) => new Date(Date.UTC(2026, 0, 5 + n))
const entry = (seq: number, kind: CustodyKind, more: Partial<CustodyEntry> = {}): CustodyEntry => ({
  ...{ ...silent, seq, kind, at: day(seq), recordedAt: day(seq), byId: 'officer', ...more },
})
const sample = (itemId: string, number: number, grams: number): Sample => ({
  itemId,
  number,
  entries: [entry(1, 'drawn', { weightUg: Math.round(grams * g) })],
})
const weighed = (more: Partial<Weighed>): Weighed => ({
  facts: {},
  entries: [],
  samples: [],
  reports: [],
  ...more,
})

const bricks = { gross_weight: 12_310, net_weight: 11_840, units: 12, scale_id: 'S-07' }
const collected = entry(1, 'collected', { weightUg: 12_310 * g, scale: 'S-07' })

describe('the numbers of an object', () => {
  test('agree where each fits the one before it', () => {
    const compared = reconcile(
      weighed({
        facts: bricks,
        entries: [collected, entry(2, 'accepted', { weightUg: 12_308 * g })],
        reports: [
          {
            number: 9,
            ofSample: false,
            facts: { gross_weight: 12_308, net_weight: 11_835, units_received: 12 },
          },
        ],
      }),
    )
    expect(alarming(compared)).toBe(false)
    expect(compared.filter(({ measure }) => measure === 'count')).toHaveLength(2)
  })

  test('raise an alarm where more is missing than one in a hundred', () => {
    const [, , , , last] = reconcile(
      weighed({ facts: bricks, entries: [collected, entry(2, 'accepted', { weightUg: 12_000 * g })] }),
    )
    expect(last).toMatchObject({ expected: 12_310 * g, found: 12_000 * g, difference: -310 * g, alarm: true })
  })

  test('allow what the scale or the stated drying explains', () => {
    for (const explained of [{ toleranceUg: 310 * g }, { dryingUg: 310 * g }]) {
      const accepted = entry(2, 'accepted', { weightUg: 12_000 * g, ...explained })
      expect(alarming(reconcile(weighed({ entries: [collected, accepted] })))).toBe(false)
    }
  })

  test('never have more net than gross, nor more pure than net', () => {
    expect(alarming(reconcile(weighed({ facts: { gross_weight: 10, net_weight: 11 } })))).toBe(true)
    const report = { number: 9, ofSample: true, facts: { net_weight: 5, pure_weight: 6 } }
    expect(alarming(reconcile(weighed({ reports: [report] })))).toBe(true)
  })

  test('count the packages by themselves: eleven of twelve is an alarm', () => {
    const report = { number: 9, ofSample: false, facts: { units_received: 11 } }
    expect(reconcile(weighed({ facts: bricks, reports: [report] })).find(({ alarm }) => alarm)).toMatchObject(
      {
        measure: 'count',
        difference: -1,
      },
    )
  })

  test('hold what a sample weighs against what was taken out for it', () => {
    const entries = [collected, entry(2, 'sampled', { otherItemId: 's1', takenUg: 5 * g })]
    const found = (grams: number) =>
      alarming(reconcile(weighed({ entries, samples: [sample('s1', 4, grams)] })))
    expect([found(5), found(5.04), found(4.8)]).toEqual([false, false, true])
  })
})

const parts = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 2, maxLength: 8 })

describe('parts and whole', () => {
  test('parts that weigh more than the whole are never without an alarm', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 40_000 }), (grams, whole) => {
        const samples = grams.map((one, at) => sample(`s${at}`, at + 2, one))
        const entries = [entry(1, 'collected', { weightUg: whole * g })]
        const together = grams.reduce((sum, one) => sum + one, 0)
        if (together > whole * 1.01) expect(alarming(reconcile(weighed({ entries, samples })))).toBe(true)
      }),
    )
  })

  test('the order in which samples and reports stand does not matter', () => {
    const same = (one: readonly Compared[], other: readonly Compared[]) =>
      expect(one.map((row) => JSON.stringify(row)).sort()).toEqual(
        other.map((row) => JSON.stringify(row)).sort(),
      )
    fc.assert(
      fc.property(parts, (grams) => {
        const samples = grams.map((one, at) => sample(`s${at}`, at + 2, one))
        const reports = grams.map((one, at) => ({
          number: at + 50,
          ofSample: at % 2 === 0,
          facts: { net_weight: one },
        }))
        const all = weighed({ facts: bricks, entries: [collected], samples, reports })
        same(
          reconcile(all),
          reconcile({ ...all, samples: [...samples].reverse(), reports: [...reports].reverse() }),
        )
      }),
    )
  })
})
