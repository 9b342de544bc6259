import { expect, test } from 'vitest'
import { causeGroups, causesOf, firstTimeRight } from '@/lib/domain/learning/unit-learning'

test('first time right is a share of the files that were answered, with Wilson’s interval', () => {
  const { units, all } = firstTimeRight([
    { unitId: 'a', files: 60, answered: 40, right: 30 },
    { unitId: 'b', files: 30, answered: 20, right: 5 },
  ])
  expect(units[0]?.rate).toMatchObject({ right: 30, answered: 40, seen: 0.75 })
  expect(units[0]?.rate?.low).toBeCloseTo(0.598, 3)
  expect(units[0]?.rate?.high).toBeCloseTo(0.8581, 3)
  expect(all).toMatchObject({ right: 35, answered: 60 })
})

test('a unit with too few says nothing, and no other unit gives it away', () => {
  const { units, all } = firstTimeRight([
    { unitId: 'a', files: 40, answered: 40, right: 30 },
    { unitId: 'b', files: 20, answered: 20, right: 5 },
    { unitId: 'c', files: 4, answered: 4, right: 0 },
  ])
  expect(units.map(({ rate }) => rate?.answered ?? null)).toEqual([40, null, null])
  expect(all).toMatchObject({ answered: 64 })
})

test('causes stand by unit and by type under the same headings, small ones left out of both', () => {
  const cause = (unitId: string, count: number, about: 'drug_seizure' | 'file') =>
    ({ unitId, code: about === 'file' ? 'one_voice' : 'night_search', about, count }) as const
  const { byUnit, byType } = causesOf([
    cause('a', 14, 'drug_seizure'),
    cause('a', 11, 'file'),
    cause('b', 12, 'drug_seizure'),
    cause('b', 3, 'file'),
  ])
  const proof = causeGroups.indexOf('proof')
  expect(byUnit.map(({ key, cells }) => [key, cells[proof]])).toEqual([
    ['a', null],
    ['b', null],
  ])
  expect(byType.map(({ key }) => key)).toEqual(['drug_seizure', 'file'])
  expect(byType[1]?.cells[proof]).toBe(14)
})
