import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { find } from '@/lib/domain/audit/finding'
import { draw, weighConduct, weighContent } from '@/lib/domain/audit/sample'

const plain = { atRisk: 0, returns: 0, late: 0, oneSource: false, noLeader: false, still: 0 }
const candidates = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1 }), weight: fc.integer({ min: 1, max: 12 }) }),
  { selector: ({ key }) => key, maxLength: 30 },
)
const luck = (key: string) =>
  (([...key].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % 997) + 1) / 998

describe('what weighs more in a sample', () => {
  test('is a file that may not hold, and each reason is said', () => {
    expect(weighContent(plain)).toEqual({ weight: 1, reasons: [] })
    expect(weighContent({ ...plain, atRisk: 2, noLeader: true })).toEqual({
      weight: 7,
      reasons: ['at-risk', 'no-leader'],
    })
    expect(weighContent({ ...plain, still: 59 }).reasons).toEqual([])
    expect(weighContent({ ...plain, still: 60 }).reasons).toEqual(['stands-still'])
  })

  test('is a day with refusals, nights or open flags', () => {
    expect(weighConduct({ looks: 12, refused: 1, atNight: 0, flags: 2 })).toEqual({
      weight: 7,
      reasons: ['tries-refused', 'open-flags'],
    })
  })
})

describe('a draw', () => {
  test('takes as many as asked, none twice, and the same again from the same luck', () => {
    fc.assert(
      fc.property(candidates, fc.nat(10), (all, size) => {
        const drawn = draw(all, size, luck)
        expect(drawn).toHaveLength(Math.min(size, all.length))
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length)
        expect(draw([...all].reverse(), size, luck)).toEqual(drawn)
      }),
      { numRuns: 100 },
    )
  })

  test('takes what weighs more, more often', () => {
    const all = [
      { key: 'light', weight: 1 },
      { key: 'heavy', weight: 3 },
    ]
    let heavy = 0
    for (let n = 1; n < 1000; n++) {
      // Two lucks far apart, as two hashes of one seed are.
      const lucks: Record<string, number> = { light: n / 1000, heavy: ((n * 617) % 1000) / 1000 }
      if (draw(all, 1, (key) => lucks[key] ?? 0.5)[0]?.key === 'heavy') heavy++
    }
    expect(heavy / 999).toBeCloseTo(0.75, 1)
  })
})

describe('a finding', () => {
  test('that something is wrong says what is to be done', () => {
    const said = { verdict: 'breach', words: 'Opened forty files at night.' } as const
    expect(find(said, { found: false, looked: true })).toMatchObject({
      ok: false,
      refusals: [{ because: 'measure-missing', field: 'measure' }],
    })
    expect(find({ ...said, measure: 'The unit hears him.' }, { found: false, looked: true }).ok).toBe(true)
    expect(find({ verdict: 'in_order', words: 'A night raid.' }, { found: false, looked: true }).ok).toBe(
      true,
    )
  })

  test('of a file that nobody opened is none', () => {
    expect(find({ verdict: 'in_order', words: 'All well.' }, { found: false, looked: false })).toMatchObject({
      refusals: [{ because: 'not-looked-yet' }],
    })
  })

  test('is made once', () => {
    expect(find({ verdict: 'in_order', words: 'Again.' }, { found: true, looked: true })).toMatchObject({
      refusals: [{ because: 'already-found' }],
    })
  })
})
