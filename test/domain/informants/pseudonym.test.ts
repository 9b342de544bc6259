import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pseudonymBytes, pseudonymFrom, typedPseudonym } from '@/lib/domain/informants/pseudonym'

const anyBytes = fc.uint8Array({ minLength: pseudonymBytes, maxLength: pseudonymBytes })

describe('a pseudonym', () => {
  test('is a letter and five signs, of which none is taken for another', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(pseudonymFrom(bytes)).toMatch(/^[A-HJ-NP-Z]-[2-9A-HJ-NP-Z]{5}$/)
      }),
    )
  })

  test('comes of the bytes alone, and needs enough of them', () => {
    expect(pseudonymFrom(new Uint8Array([0, 1, 2, 3, 4, 5]))).toBe('A-34567')
    expect(() => pseudonymFrom(new Uint8Array(5))).toThrow()
  })

  test('is understood however it is typed', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const drawn = pseudonymFrom(bytes)
        for (const typed of [drawn, drawn.toLowerCase(), drawn.replace('-', ''), ` ${drawn} `])
          expect(typedPseudonym.parse(typed)).toBe(drawn)
      }),
    )
  })

  test.each(['', 'K', 'Sok Dara', '7-KKKKK', 'K-7Q2F9X'])('is not %j', (typed) => {
    expect(typedPseudonym.safeParse(typed).success).toBe(false)
  })
})
