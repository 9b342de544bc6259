import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Scanned } from '@/lib/domain/custody/count'
import { codeIn, codeLength, codeSigns, labelPath, scanned, shownCode } from '@/lib/domain/custody/label'
import { placeName } from '@/lib/domain/custody/store'

const aCode = fc
  .array(fc.constantFrom(...codeSigns), { minLength: codeLength, maxLength: codeLength })
  .map((signs) => signs.join(''))

describe('a label', () => {
  test('is read from its address, from its code, and from how a person types it', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        for (const text of [
          code,
          ` ${code.toLowerCase()} `,
          shownCode(code),
          `${code.slice(0, 5)}-${code.slice(5)}`,
          `https://ringleader.example${labelPath}${code}`,
        ])
          expect(codeIn(text)).toBe(code)
      }),
    )
  })

  test('is not found in any other text, and never throws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const code = codeIn(text)
        expect(code === null || code.length === codeLength).toBe(true)
        expect(scanned.safeParse(text).success).toBe(code !== null)
      }),
    )
    for (const text of ['', 'K7M2P', 'K7M2P9XWQ0', 'javascript:alert(1)', 'https://evil.example/l/'])
      expect(codeIn(text)).toBeNull()
  })
})

test('a place is called by its shelf, then its box', () => {
  expect(placeName({ code: 'B4', parent: null })).toBe('B4')
  expect(placeName({ code: '12', parent: { code: 'B4' } })).toBe('B4 / 12')
})

describe('a count', () => {
  const item = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const place = fc.constantFrom('p', 'q', null)
  const books = fc.uniqueArray(fc.record({ itemId: item, placeId: place }), {
    selector: ({ itemId }) => itemId,
  })
  const reading: fc.Arbitrary<Scanned> = fc.record({
    code: fc.constantFrom('X1', 'X2', 'X3'),
    itemId: fc.option(item),
    placeId: place,
  })

  test('says of each expected object exactly one thing, and of each strange code one', () => {
    fc.assert(
      fc.property(books, fc.array(reading), (held, read) => {
        const recorded = new Map<string, string | null>(held.map(({ itemId, placeId }) => [itemId, placeId]))
        const own = read.filter(({ itemId }) => itemId === null || recorded.has(itemId))
        const lines = compare(held, own, recorded)
        for (const { itemId } of held)
          expect(lines.filter((line) => 'itemId' in line && line.itemId === itemId)).toHaveLength(1)
        const strange = new Set(own.flatMap(({ itemId, code }) => (itemId === null ? [code] : [])))
        expect(lines.filter(({ finding }) => finding === 'unexpected')).toHaveLength(strange.size)
        const seen = new Set(own.flatMap(({ itemId }) => itemId ?? []))
        expect(lines.filter(({ finding }) => finding === 'missing')).toHaveLength(
          held.filter(({ itemId }) => !seen.has(itemId)).length,
        )
      }),
    )
  })

  test('takes an object where it was read last', () => {
    const held = [{ itemId: 'a', placeId: 'p' }]
    const recorded = new Map<string, string | null>([['a', 'p']])
    const at = (placeId: string | null) => ({ code: 'X1', itemId: 'a', placeId })
    expect(compare(held, [at('q'), at('p')], recorded)).toMatchObject([{ finding: 'found', foundId: 'p' }])
    expect(compare(held, [at('p'), at('q')], recorded)).toMatchObject([
      { finding: 'misplaced', expectedId: 'p', foundId: 'q' },
    ])
    expect(compare(held, [at(null)], recorded)).toMatchObject([{ finding: 'found' }])
    expect(compare([], [at('q')], recorded)).toMatchObject([{ finding: 'misplaced', expectedId: 'p' }])
  })
})
