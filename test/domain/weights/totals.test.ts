import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trafficking2012 } from '@/lib/domain/offences/catalogue/penalties'
import { totalsOf } from '@/lib/domain/weights/totals'

const ats = (number: number, net: number, more: Record<string, unknown> = {}) => ({
  number,
  facts: { substance: 'ats', net_weight: net, ...more },
  pureUg: null,
})

describe('what was seized', () => {
  test('is added up by kind of substance, grams with grams, pieces with pieces, litres with litres', () => {
    const [total] = totalsOf(
      [
        ats(1, 11_840, { gross_weight: 12_310, units: 12 }),
        ats(2, 0.5, { units: 200 }),
        { ...ats(3, 0), facts: { substance: 'ats', volume: 750 } },
      ],
      trafficking2012,
    )
    expect(total).toMatchObject({
      exhibits: [1, 2, 3],
      gross: { sum: 12_310_000_000, known: 1 },
      net: { sum: 11_840_500_000, known: 2 },
      units: { sum: 212, known: 2 },
      millilitres: { sum: 750, known: 1 },
    })
  })

  test('falls in one band, or in two exactly on a boundary, and the band is to be confirmed', () => {
    const rows = (net: number) => {
      const [total] = totalsOf([ats(1, net)], trafficking2012)
      return total?.penalty.as === 'rows' ? total.penalty.rows.length : 0
    }
    expect([rows(14), rows(15), rows(240), rows(241)]).toEqual([1, 2, 2, 1])
    expect(totalsOf([ats(1, 14)], trafficking2012)[0]?.penalty).toMatchObject({ status: 'P' })
  })

  test('has no band where the table has no row for it', () => {
    const ketamine = { number: 1, facts: { substance: 'ketamine', net_weight: 10 }, pureUg: null }
    expect(totalsOf([ketamine], trafficking2012)[0]?.penalty).toEqual({ as: 'no-class' })
  })

  test('is the same in whatever order the exhibits come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 12 }), (nets) => {
        const exhibits = nets.map((net, at) => ats(at + 1, net / 1000))
        expect(totalsOf([...exhibits].reverse(), trafficking2012)).toEqual(
          totalsOf(exhibits, trafficking2012),
        )
      }),
    )
  })
})
