import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flagKinds, searchesSelf, worthALook } from '@/lib/domain/audit/flags'

describe('what is counted of a person', () => {
  test.each([
    ['own-name', { count: 1 }, { count: 0 }],
    ['many-looks', { count: 200 }, { count: 199 }],
    ['off-shift', { count: 15 }, { count: 14 }],
    ['many-opened', { count: 30 }, { count: 29 }],
    ['late-entries', { count: 3, outOf: 9 }, { count: 2, outOf: 2 }],
    ['score-jump', { count: 20 }, { count: 19 }],
    ['quick-clears', { count: 10 }, { count: 9 }],
  ] as const)('as %s is worth a look from its limit on', (kind, worth, less) => {
    expect(worthALook({ kind, ...worth })).toBe(true)
    expect(worthALook({ kind, ...less })).toBe(false)
  })

  test('as refused tries is worth a look for their number, or for the cases they were at', () => {
    expect(worthALook({ kind: 'refused-tries', count: 10, outOf: 1 })).toBe(true)
    expect(worthALook({ kind: 'refused-tries', count: 3, outOf: 3 })).toBe(true)
    expect(worthALook({ kind: 'refused-tries', count: 9, outOf: 2 })).toBe(false)
  })

  test('as a pair needs both many approvals and nearly all of what the other asked', () => {
    expect(worthALook({ kind: 'approval-pair', count: 8, outOf: 10 })).toBe(true)
    expect(worthALook({ kind: 'approval-pair', count: 8, outOf: 11 })).toBe(false)
    expect(worthALook({ kind: 'approval-pair', count: 7, outOf: 7 })).toBe(false)
  })

  test('stays worth a look when more is counted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...flagKinds),
        fc.nat(500),
        fc.nat(500),
        fc.nat(500),
        (kind, count, more, outOf) => {
          if (worthALook({ kind, count, outOf }))
            expect(worthALook({ kind, count: count + more, outOf })).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a search for oneself', () => {
  const dara = { nameLatin: 'SOK Dara', nameKm: 'សុខ ដារ៉ា' }
  test.each(['sok dara', 'Dara', 'chan sok boat', 'សុខ', 'សុខ\u200bដារ៉ា'])(
    'is seen in %j, the name of kin among it',
    (searched) => expect(searchesSelf(searched, dara)).toBe(true),
  )
  test.each(['Sokha', 'KUM-2026-0041', 'da', '', 'ដា'])('is not seen in %j', (searched) =>
    expect(searchesSelf(searched, dara)).toBe(false),
  )
})
