import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareKey, searchKey } from '@/lib/domain/people/search-key'

describe('two spellings that look alike are found as one', () => {
  test.each([
    ['subscript DA and TA', 'ភស្ដុតាង', 'ភស្តុតាង'],
    ['subscript DA and TA in a name', 'ស្ដី', 'ស្តី'],
    ['with and without a zero-width space', 'ជន\u200bសង្ស័យ', 'ជនសង្ស័យ'],
    ['with and without joiners', 'ស\u200c្រ\u200dី', 'ស្រី'],
    ['ឲ្យ and ឱ្យ', 'ឲ្យ', 'ឱ្យ'],
    ['អោយ and ឱ្យ', 'អោយ', 'ឱ្យ'],
    ['a vowel typed in two parts', 'ក\u17c1\u17b6ះ', 'កោះ'],
    ['Khmer and Latin digits', 'ផ្ទះ ១២៣', 'ផ្ទះ 123'],
    ['capitals and small letters', 'SOK Dara', 'sok dara'],
    ['with and without accents', 'Sophéa Nguyễn Đức', 'sophea nguyen duc'],
    ['one space and several', '  Sok   Dara ', 'Sok Dara'],
  ])('%s', (_, one, other) => expect(searchKey(one)).toBe(searchKey(other)))
})

describe('a search key', () => {
  test('keeps apart what a reader tells apart', () => {
    expect(searchKey('ដារា')).not.toBe(searchKey('តារា'))
    expect(searchKey('សុខា')).not.toBe(searchKey('សុខ'))
  })

  test('of a key is the key itself', () => {
    const khmer = fc.array(fc.integer({ min: 0x1780, max: 0x17ff }).map((code) => String.fromCharCode(code)))
    const typed = fc.oneof(
      khmer.map((letters) => letters.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('without spaces and punctuation joins the parts of a plate', () => {
    expect(bareKey('ភ្នំពេញ ២A-១២៣៤')).toBe(bareKey('ភ្នំពេញ 2a 1234'))
  })
})
