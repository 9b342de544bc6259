import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stageOn } from '@/lib/domain/retention/calendar'
import { addDays } from '@/lib/domain/shared/period'

const days = { reviewOn: '2030-06-01', eraseOn: '2030-12-01' }

test.each([
  ['runs', { reviewOn: null, eraseOn: null }, '2040-01-01'],
  ['later', days, '2030-05-31'],
  ['review', days, '2030-06-01'],
  ['review', days, '2030-11-30'],
  ['erase', days, '2030-12-01'],
] as const)('%s', (stage, row, today) => expect(stageOn(row, today)).toBe(stage))

test('a later day never goes back a stage', () => {
  const order = ['later', 'review', 'erase']
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (at, more) => {
      const [one, other] = [addDays('2030-03-01', at), addDays('2030-03-01', at + more)]
      expect(order.indexOf(stageOn(days, other))).toBeGreaterThanOrEqual(order.indexOf(stageOn(days, one)))
    }),
    { numRuns: 100 },
  )
})
