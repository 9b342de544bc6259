import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnDay, contains, dayOf, overlaps, period } from '@/lib/domain/shared/period'

describe('a period', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' }

  test('includes its first and its last day, in Phnom Penh time', () => {
    expect(contains(november, '2026-11-01')).toBe(true)
    expect(contains(november, '2026-11-30')).toBe(true)
    expect(contains(november, new Date('2026-11-30T16:59:59.999Z'))).toBe(true)
    expect(contains(november, new Date('2026-11-30T17:00:00Z'))).toBe(false)
    expect(contains(november, new Date('2026-10-31T17:00:00Z'))).toBe(true)
    expect(contains(november, '2026-12-01')).toBe(false)
  })

  test('with an open end has no limit there', () => {
    expect(contains({ from: null, to: '2026-11-30' }, '1975-04-17')).toBe(true)
    expect(contains({ from: '2026-11-01', to: null }, '2199-01-01')).toBe(true)
    expect(contains({ from: null, to: null }, '2026-11-02')).toBe(true)
  })

  test('of instants includes both instants', () => {
    const raid = { from: new Date('2026-11-02T10:00:00Z'), to: '2026-11-02T12:00:00+00:00' }
    expect(contains(raid, '2026-11-02T10:00:00Z')).toBe(true)
    expect(contains(raid, '2026-11-02T12:00:00Z')).toBe(true)
    expect(contains(raid, '2026-11-02T12:00:00.001Z')).toBe(false)
    expect(contains(raid, '2026-11-02')).toBe(false)
  })

  test('of one day is a period', () => expect(period('2026-11-02', '2026-11-02').ok).toBe(true))

  test('that ends before it begins is refused', () => {
    expect(period('2026-11-03', '2026-11-02')).toEqual({
      ok: false,
      refusals: [{ because: 'period-backwards', field: 'to' }],
    })
  })

  test.each(['2026-02-30', '2026-13-01', '2 Nov 2026', '', '2026-11-02T10:00'])(
    'beginning on %j, which is no moment, is refused',
    (from) =>
      expect(period(from, null)).toMatchObject({ refusals: [{ because: 'not-a-day', field: 'from' }] }),
  )

  test('that touches another on one day overlaps it, whichever is asked', () => {
    const next = { from: '2026-11-30', to: null }
    expect(overlaps(november, next)).toBe(true)
    expect(overlaps(next, november)).toBe(true)
    expect(overlaps(november, { from: '2026-12-01', to: null })).toBe(false)
  })

  test('overlaps another exactly when some day lies in both', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
    const some = fc
      .tuple(fc.option(day), fc.option(day))
      .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }))
    const days = Array.from({ length: 28 }, (_, n) => `2026-11-${String(n + 1).padStart(2, '0')}`)
    fc.assert(
      fc.property(some, some, (one, other) => {
        const shared = days.some((each) => contains(one, each) && contains(other, each))
        expect(overlaps(one, other)).toBe(shared)
      }),
    )
  })
})

describe('a day', () => {
  test('of an instant is the day in Phnom Penh', () => {
    expect(dayOf(new Date('2026-11-01T17:00:00Z'))).toBe('2026-11-02')
    expect(dayOf(new Date('2026-11-01T16:59:59Z'))).toBe('2026-11-01')
    expect(dayOf('2026-11-02')).toBe('2026-11-02')
  })
  test('of a date column is the day that was written', () => {
    expect(columnDay(new Date('2026-11-02T00:00:00Z'))).toBe('2026-11-02')
  })
})
