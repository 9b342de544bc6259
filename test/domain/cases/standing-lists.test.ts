import { expect, test } from 'vitest'
import { standingLists } from '@/lib/domain/cases/standing-lists'

/** What a case cannot lose, over all its charges. */
const read = (chargeId: string, sets: string[][], people: [string, number][] = []) => ({
  chargeId,
  result: {
    limits: [{ limit: 'evidence', value: 60 }],
    criticalSets: sets,
    withoutOrigin: sets.flat().map((origin) => ({ origin, evidence: 10 })),
    withoutPerson: people.map(([origin, evidence]) => ({ origin, evidence })),
  },
})

test('a source that brings down two charges comes before one that brings down one', () => {
  const { singles } = standingLists([read('a', [['ledger'], ['phone']]), read('b', [['phone']])])
  expect(singles.map(({ origin, falls }) => [origin, falls.length])).toEqual([
    ['phone', 2],
    ['ledger', 1],
  ])
  expect(singles[0]?.falls[0]).toEqual({ chargeId: 'a', from: 60, to: 10 })
})

test('pairs stand apart, and people by how much rests on their word; who moves nothing is left out', () => {
  const lists = standingLists([
    read(
      'a',
      [['x', 'y']],
      [
        ['Touk', 0],
        ['Mlih', 50],
        ['Bell', 60],
      ],
    ),
  ])
  expect(lists.pairs).toEqual([{ origins: ['x', 'y'], charges: ['a'] }])
  expect(lists.singles).toEqual([])
  expect(lists.people.map(({ origin }) => origin)).toEqual(['Touk', 'Mlih'])
})
