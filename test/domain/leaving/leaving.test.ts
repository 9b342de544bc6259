import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfAccess, mayBegin, mayClose } from '@/lib/domain/leaving/leaving'

const now = new Date('2026-11-02T03:00:00Z')
const past = { endsAt: now }
const nothing = { cases: 0, sealed: 0, objects: 0, handler: 0 }

describe('the end of somebody’s access', () => {
  test('is now, or the midnight in Phnom Penh that ends the last day', () => {
    expect(endOfAccess(undefined, now)).toEqual({ ok: true, value: now })
    expect(endOfAccess('2026-11-02', now)).toEqual({ ok: true, value: new Date('2026-11-02T17:00:00Z') })
  })

  test('is neither over already nor forgotten', () => {
    expect(endOfAccess('2026-11-01', now)).toMatchObject({ refusals: [{ because: 'stay-is-over' }] })
    expect(endOfAccess('2028-01-01', now)).toMatchObject({ refusals: [{ because: 'stay-too-long' }] })
  })

  test('comes nearer by one word, and never goes further off', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (hours) => {
        const other = new Date(now.getTime() + hours * 3_600_000)
        expect(mayBegin({ endsAt: now }, other).ok).toBe(hours < 0)
      }),
    )
    expect(mayBegin(null, now).ok).toBe(true)
  })
})

describe('seeing somebody out', () => {
  test('needs that nothing is left that needs a successor, whatever else there is', () => {
    const some = fc.nat({ max: 3 })
    fc.assert(
      fc.property(
        fc.record({ cases: some, sealed: some, objects: some, handler: fc.nat({ max: 1 }) }),
        (needs) => {
          const left = Object.values(needs).filter((count) => count > 0)
          const ruling = mayClose(past, needs, now)
          expect(ruling.ok ? 0 : ruling.refusals.length).toBe(left.length)
        },
      ),
    )
  })

  test('waits for the day', () => {
    expect(mayClose({ endsAt: new Date(now.getTime() + 1) }, nothing, now)).toMatchObject({
      refusals: [{ because: 'leaver-still-here' }],
    })
    expect(mayClose(past, nothing, now).ok).toBe(true)
  })
})
