import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakable, digitsFor, languagesOf, linesOf, visible } from '@/lib/paper/text'

/** As if every character were one wide. */
const measure = (text: string) => [...text].length

const khmer = fc
  .array(
    fc.integer({ min: 0x1780, max: 0x17dd }).map((code) => String.fromCodePoint(code)),
    { maxLength: 30 },
  )
  .map((letters) => letters.join(''))
const mixed = fc.array(fc.oneof(khmer, fc.string(), fc.constantFrom(' ', '។', '(', ')', '12.5 g')), {
  maxLength: 8,
})

describe('a text for paper', () => {
  test('may break between Khmer words, and not inside one', () => {
    expect(breakable('ព្រះរាជអាជ្ញាបានចេញដីកាចាប់ខ្លួនជនសង្ស័យ').split('\u200b')).toEqual(
      expect.arrayContaining(['ព្រះរាជអាជ្ញា', 'បាន', 'ជនសង្ស័យ']),
    )
  })

  test('never begins a line with a mark that closes', () => {
    expect(breakable('ភស្តុតាង។ មាត្រា ៩៣ៗ')).not.toMatch(/\u200b[។ៗ]/)
  })

  test('says the same as before, only with places to break', () => {
    fc.assert(
      fc.property(mixed, (parts) => {
        const text = parts.join('').replaceAll('\u200b', '')
        expect(breakable(text).replaceAll('\u200b', '')).toBe(text)
      }),
    )
  })

  test('loses no letter when it is set in lines, however narrow', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 40 }), (parts, width) => {
        const text = parts.join('')
        const kept = (of: string) => of.replace(/[\s\u200b]/g, '')
        expect(kept(linesOf(text, width, measure).join(''))).toBe(kept(visible(text)))
      }),
    )
  })

  test('hides nothing: what turns it round stands as its code', () => {
    expect(visible('gpj.\u202eexe\u0000')).toBe('gpj.[U+202E]exe[U+0000]')
  })

  test('counts pages in the digits of its language, and says once what reads alike', () => {
    expect([digitsFor('ទំព័រ', 12), digitsFor('page', 12)]).toEqual(['១២', '12'])
    expect(languagesOf(['KP-204681', 'KP-204681'])).toEqual(['KP-204681'])
  })
})
