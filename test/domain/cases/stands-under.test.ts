import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standsUnder } from '@/lib/domain/cases/stands-under'
import { item, procedure } from '../../support/views'

describe('what stands under an authority', () => {
  const procedures = [procedure(1, { authorityId: 'a1' }), procedure(2)]
  const items = [
    item(1, { authorityId: 'a1' }),
    item(2, { procedureId: 'p1' }),
    item(3, { madeFrom: ['item-2'] }),
    item(4, { madeFrom: ['item-3'] }),
    item(5, { procedureId: 'p2' }),
  ]

  test('what cites it, what its searches found, and what was made from these', () => {
    expect(
      standsUnder({ items, procedures }, { authorityId: 'a1' }).map(({ number, through }) => [
        number,
        through,
      ]),
    ).toEqual([
      [1, 'itself'],
      [2, 'procedure'],
      [3, 'derivation'],
      [4, 'derivation'],
    ])
  })

  test('a search alone takes what it found and what was made from it', () => {
    expect(standsUnder({ items, procedures }, { procedureId: 'p1' }).map(({ number }) => number)).toEqual([
      2, 3, 4,
    ])
  })

  test('is closed under making: whatever is made from something under it is under it too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cites: fc.boolean(), from: fc.nat(20) }), { maxLength: 15 }),
        (drawn) => {
          const all = drawn.map(({ cites, from }, index) =>
            item(index, {
              authorityId: cites ? 'a1' : null,
              madeFrom: from < index ? [`item-${from}`] : [],
            }),
          )
          const under = new Set(
            standsUnder({ items: all, procedures: [] }, { authorityId: 'a1' }).map(({ itemId }) => itemId),
          )
          for (const { id, authorityId, madeFrom } of all)
            expect(under.has(id)).toBe(authorityId === 'a1' || madeFrom.some((parent) => under.has(parent)))
        },
      ),
    )
  })
})
