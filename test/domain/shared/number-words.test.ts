import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWords } from '@/lib/domain/shared/number-words'

describe('a number in words', () => {
  test.each([
    ['0', 'zero', 'សូន្យ'],
    ['21', 'twenty-one', 'ម្ភៃមួយ'],
    ['1234', 'one thousand two hundred thirty-four', 'មួយពាន់ពីររយសាមសិបបួន'],
    ['1.234', 'one point two three four', 'មួយ ក្បៀស ពីរ បី បួន'],
    ['12310', 'twelve thousand three hundred ten', 'មួយម៉ឺនពីរពាន់បីរយដប់'],
    ['1000000', 'one million', 'មួយលាន'],
  ])('%s', (decimal, en, km) => expect(inWords(decimal)).toEqual({ en, km }))

  test('two numbers never sound alike', () => {
    const number = fc.integer({ min: 0, max: 99_999_999 })
    fc.assert(
      fc.property(number, number, (one, other) => {
        if (one === other) return
        expect(inWords(String(one))?.en).not.toBe(inWords(String(other))?.en)
        expect(inWords(String(one))?.km).not.toBe(inWords(String(other))?.km)
      }),
    )
  })

  test('what is no plain decimal is not said', () => {
    expect(['', '1,5', '-3', '1e9', '1.2345678'].map(inWords)).toEqual([null, null, null, null, null])
  })
})
