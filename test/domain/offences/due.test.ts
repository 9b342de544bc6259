import { describe, expect, test } from 'vitest'
import { dueAt } from '@/lib/domain/offences/due'
import type { Deadline } from '@/lib/domain/offences/template'

const within = (amount: number, unit: NonNullable<Deadline['limit']>['unit']) => ({
  limit: { amount, unit },
  runs: 'after' as const,
})

describe('a clock', () => {
  test.each([
    ['48 hours', within(48, 'hours'), '2026-11-02T11:40:00Z', '2026-11-04T11:40:00Z'],
    ['3 days', within(3, 'days'), '2026-11-02T11:40:00Z', '2026-11-05T11:40:00Z'],
    ['2 weeks', within(2, 'weeks'), '2026-12-25T00:00:00Z', '2027-01-08T00:00:00Z'],
    ['4 months', within(4, 'months'), '2026-11-02T11:40:00Z', '2027-03-02T11:40:00Z'],
    ['1 month from a 31st', within(1, 'months'), '2027-01-31T02:00:00Z', '2027-02-28T02:00:00Z'],
    [
      'a month that has begun in Phnom Penh only',
      within(1, 'months'),
      '2027-01-31T18:00:00Z',
      '2027-02-28T18:00:00Z',
    ],
    ['18 months', within(18, 'months'), '2026-11-02T00:00:00Z', '2028-05-02T00:00:00Z'],
    ['15 years', within(15, 'years'), '2024-02-29T00:00:00Z', '2039-02-28T00:00:00Z'],
  ])('of %s runs out in time', (_, clock, start, due) => {
    expect(dueAt(clock, new Date(start))?.toISOString()).toBe(new Date(due).toISOString())
  })

  test('of a notice counts back from what it precedes', () => {
    const notice = { limit: { amount: 5, unit: 'days' as const }, runs: 'before' as const }
    expect(dueAt(notice, new Date('2026-11-10T02:00:00Z'))?.toISOString()).toBe('2026-11-05T02:00:00.000Z')
  })

  test('whose time is stated case by case has none of its own', () => {
    expect(dueAt({ limit: null, runs: 'after' }, new Date('2026-11-10T02:00:00Z'))).toBeNull()
  })
})
