import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brier, byBand, murphy, type Outcome, wilson } from '@/lib/domain/analytics/calibration'

/** How far readings came true. The published numbers are in test/domain/readiness/oracles.test.ts. */
const some = (count: number, forecast: number, happened: boolean): Outcome[] =>
  Array.from({ length: count }, () => ({ forecast, happened }))

const outcome = fc.record({
  forecast: fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
  happened: fc.boolean(),
})

describe('the Brier score', () => {
  test('is 0 when everything came as it was read, and 1 when nothing did', () => {
    expect(brier([...some(3, 1, true), ...some(2, 0, false)])).toBe(0)
    expect(brier([...some(3, 0, true), ...some(2, 1, false)])).toBe(1)
  })

  test('is reliability less resolution plus uncertainty', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 60 }), (outcomes) => {
        const { brier: whole, reliability, resolution, uncertainty } = murphy(outcomes)
        expect(whole).toBeCloseTo(reliability - resolution + uncertainty, 10)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the interval of a rate', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (Wilson score).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (happened, of, low, high) => {
    expect(wilson(happened, of).low).toBeCloseTo(low, 4)
    expect(wilson(happened, of).high).toBeCloseTo(high, 4)
  })

  test('is everything when nothing was seen', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('reliability by band', () => {
  const bandOf = (forecast: number) => (forecast < 0.5 ? 'low' : 'high')

  test('tells a rate once there are a hundred of each kind', () => {
    const outcomes = [...some(100, 0.9, true), ...some(20, 0.9, false), ...some(80, 0.1, false)]
    expect(byBand(outcomes, ['low', 'high', 'none'], bandOf)).toEqual([
      { band: 'low', count: 80, happened: 0, rate: { seen: 0, low: 0, high: expect.closeTo(0.0458, 4) } },
      {
        band: 'high',
        count: 120,
        happened: 100,
        rate: { seen: 100 / 120, low: expect.closeTo(0.7565, 3), high: expect.closeTo(0.8894, 3) },
      },
      { band: 'none', count: 0, happened: 0, rate: null },
    ])
  })

  test('tells counts only while there are fewer', () => {
    const outcomes = [...some(100, 0.9, true), ...some(99, 0.1, false)]
    expect(byBand(outcomes, ['low', 'high'], bandOf)).toEqual([
      { band: 'low', count: 99, happened: 0, rate: null },
      { band: 'high', count: 100, happened: 100, rate: null },
    ])
  })
})
