import { describe, expect, test } from 'vitest'
import { calibrate } from '@/lib/domain/analytics/outcomes'

describe('calibration on simulated outcomes', () => {
  // By hand: 300 charges, of which 190 came to what was asked. Each number came true as often as it says, but the last.
  const simulated = [
    { display: 20, happened: true, count: 20 },
    { display: 20, happened: false, count: 80 },
    { display: 80, happened: true, count: 80 },
    { display: 80, happened: false, count: 20 },
    { display: 100, happened: true, count: 90 },
    { display: 100, happened: false, count: 10 },
  ]

  test('reproduces known values: Brier, and Murphy’s three parts', () => {
    const { whole, events, others } = calibrate(simulated)
    expect([events, others]).toEqual([190, 110])
    // 100 at 20: 0.16 each on average; 100 at 80: 0.16; 100 at 100: 0.10.
    expect(whole?.brier).toBeCloseTo((0.16 + 0.16 + 0.1) / 3, 12)
    // Only the last is off, by a tenth: 0.01 of a third.
    expect(whole?.reliability).toBeCloseTo(0.01 / 3, 12)
    const base = 190 / 300
    expect(whole?.uncertainty).toBeCloseTo(base * (1 - base), 12)
    const resolution = ((0.2 - base) ** 2 + (0.8 - base) ** 2 + (0.9 - base) ** 2) / 3
    expect(whole?.resolution).toBeCloseTo(resolution, 12)
  })

  test('tells each band by its Wilson interval, of all the charges in it', () => {
    const bands = new Map(calibrate(simulated).bands.map((one) => [one.band, one]))
    expect(bands.get('not_ready')).toMatchObject({ count: 100, happened: 20 })
    // Wilson 1927 for 20 of 100: 0.1334 to 0.2888.
    expect(bands.get('not_ready')?.rate?.low).toBeCloseTo(0.1334, 4)
    expect(bands.get('not_ready')?.rate?.high).toBeCloseTo(0.2888, 4)
    expect([...bands.values()].reduce((sum, { count }) => sum + count, 0)).toBe(300)
  })

  test('tells counts alone while there are fewer than a hundred of either kind', () => {
    const { whole, bands } = calibrate([
      { display: 90, happened: true, count: 500 },
      { display: 90, happened: false, count: 99 },
    ])
    expect(whole).toBeNull()
    expect(bands.every(({ rate }) => rate === null)).toBe(true)
    expect(calibrate([])).toMatchObject({ events: 0, others: 0, whole: null })
  })
})
