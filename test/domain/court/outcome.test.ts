import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { order, wentToCourt } from '@/lib/domain/court/order'
import { cameTo, type courtStages, foundGuilty, outcomeWords, sayOutcome } from '@/lib/domain/court/outcome'

const said = (
  word: (typeof outcomeWords)[number],
  stage: (typeof courtStages)[number] = 'first_instance',
) => ({
  word,
  stage,
})

describe('what a court said', () => {
  test('comes to what was asked only where somebody is convicted as charged', () => {
    expect(cameTo([])).toBeNull()
    expect(cameTo([said('convicted')])).toBe(true)
    for (const word of ['reduced', 'element_not_proved', 'acquitted', 'dismissed'] as const)
      expect(cameTo([said(word)])).toBe(false)
  })

  test('is superseded by a later word: upheld leaves it, reversed turns it round, and twice is as before', () => {
    const anyFirst = fc.constantFrom(...outcomeWords.filter((one) => one !== 'upheld' && one !== 'reversed'))
    fc.assert(
      fc.property(anyFirst, (first) => {
        const before = cameTo([said(first)])
        expect(cameTo([said(first), said('upheld', 'appeal')])).toBe(before)
        expect(cameTo([said(first), said('reversed', 'appeal')])).toBe(!before)
        const twice = [said(first), said('reversed', 'appeal'), said('reversed', 'supreme')]
        expect(cameTo(twice)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  test('finds guilty also of less, and nobody while no court has spoken', () => {
    expect(foundGuilty([])).toBe(false)
    expect(foundGuilty([said('reduced')])).toBe(true)
    expect(cameTo([said('reduced')])).toBe(false)
    expect(foundGuilty([said('reduced'), said('reversed', 'appeal')])).toBe(false)
    expect(foundGuilty([said('acquitted'), said('reversed', 'appeal')])).toBe(true)
    for (const word of ['element_not_proved', 'acquitted', 'dismissed'] as const)
      expect(foundGuilty([said(word)])).toBe(false)
  })

  test('is of a charge that was sent there, and never of a court below the one that spoke last', () => {
    expect(sayOutcome(null, [], said('convicted')).ok).toBe(false)
    expect(sayOutcome('no_charge', [], said('convicted')).ok).toBe(false)
    expect(sayOutcome('charge', [], said('convicted')).ok).toBe(true)
    expect(sayOutcome('charge', [said('acquitted', 'appeal')], said('convicted')).ok).toBe(false)
    expect(sayOutcome('charge', [said('acquitted', 'appeal')], said('convicted', 'supreme')).ok).toBe(true)
  })

  test('upholds and reverses only what was said, and only from above', () => {
    expect(sayOutcome('charge', [], said('upheld', 'appeal')).ok).toBe(false)
    expect(sayOutcome('charge', [said('convicted')], said('reversed')).ok).toBe(false)
    expect(sayOutcome('charge', [said('convicted')], said('reversed', 'appeal')).ok).toBe(true)
  })
})

describe('an order of the court', () => {
  test('says which item is excluded, once, and who investigates', () => {
    expect(order({ order: 'item_excluded' }, false).ok).toBe(false)
    expect(order({ order: 'item_excluded', itemId: 'x' }, true).ok).toBe(false)
    expect(order({ order: 'item_excluded', itemId: 'x' }, false).ok).toBe(true)
    expect(order({ order: 'further_investigation' }, false).ok).toBe(false)
    expect(order({ order: 'other' }, false).ok).toBe(true)
  })

  test('is of a file that was decided', () => {
    expect(['decided', 'closed'].map((status) => wentToCourt({ status }).ok)).toEqual([true, true])
    expect(['open', 'submitted', 'returned'].some((status) => wentToCourt({ status }).ok)).toBe(false)
  })
})
