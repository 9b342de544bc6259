import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type IdentifierKind,
  identifierKinds,
  imeiCheckDigit,
  normaliseIdentifier,
} from '@/lib/domain/people/identifier'

const normal = (kind: IdentifierKind, raw: string) => {
  const ruling = normaliseIdentifier(kind, raw)
  return ruling.ok ? ruling.value.normal : ruling.refusals.map(({ because }) => because).join()
}

describe('one identifier written in several ways is one', () => {
  test.each<[IdentifierKind, string, string[]]>([
    [
      'phone',
      '+85512345678',
      [
        '012 345 678',
        '012-345-678',
        '០១២ ៣៤៥ ៦៧៨',
        '+855 12 345 678',
        '0085512345678',
        '85512345678',
        '+855 012 345 678',
      ],
    ],
    ['phone', '+84912345678', ['+84 91 234 56 78', '0084 912345678', '84912345678']],
    [
      'imei',
      '490154203237518',
      ['49-015420-323751-8', '49015420323751', '4901542032375101', '៤៩០១៥៤២០៣២៣៧៥១៨'],
    ],
    ['bank_account', '000123456', ['000 123 456', '000-123-456', '០០០១២៣៤៥៦']],
    ['mobile_money', '+85512345678', ['012 345 678', '+85512345678']],
    ['plate', '2AB1234', ['2AB-1234', '2ab 1234', '២AB-១២៣៤']],
    ['id_document', 'N01234567', ['N 0123 4567', 'n01234567']],
    ['alias', 'តាស្តី', ['តាស្ដី', ' តា\u200bស្តី ']],
    ['address', 'ផ្ទះ 12 ផ្លូវ 271', ['ផ្ទះ ១២, ផ្លូវ ២៧១', 'ផ្ទះ 12  ផ្លូវ 271.']],
    [
      'social_handle',
      'sok.dara',
      [
        '@Sok.Dara',
        'https://www.facebook.com/sok.dara',
        'https://t.me/sok.dara?start=1',
        'facebook.com/sok.dara/',
      ],
    ],
    ['wallet', '0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae', ['0xDE0B295669a9FD93d5F28D9Ec85E40f4cb697BAe']],
  ])('%s %s', (kind, one, writings) => {
    for (const written of writings) expect(normal(kind, written)).toBe(one)
  })

  test('but a wallet that depends on capitals keeps them', () => {
    expect(normal('wallet', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT')).toBe('1BoatSLRHtKNngkdXEeobR76b53LETtpyT')
  })

  test('a social profile known by number keeps its number', () => {
    expect(normal('social_handle', 'https://facebook.com/profile.php?id=100012345')).toBe('100012345')
  })
})

describe('what cannot be one is refused', () => {
  test.each<[IdentifierKind, string, string]>([
    ['phone', 'unknown', 'not-a-phone-number'],
    ['phone', '12', 'not-a-phone-number'],
    ['imei', '490154203237519', 'imei-check-digit'],
    ['imei', '1234', 'not-an-imei'],
    ['bank_account', '12', 'not-an-account'],
    ['bank_account', 'ABA BANK', 'not-an-account'],
    ['wallet', 'my wallet', 'not-a-wallet'],
    ['plate', 'red car', 'not-a-plate'],
    ['id_document', '?', 'not-a-document-number'],
    ['address', '---', 'identifier-unreadable'],
    ['alias', '   ', 'missing'],
  ])('%s %j: %s', (kind, raw, because) => expect(normal(kind, raw)).toBe(because))
})

test('the check digit catches any one wrong digit of an IMEI', () => {
  const fourteen = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(fourteen, fc.nat(13), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      const wrong = digits.map((digit, at) => (at === place ? (digit + by) % 10 : digit))
      expect(imeiCheckDigit(wrong.join(''))).not.toBe(imeiCheckDigit(digits.join('')))
    }),
  )
})

test('normalising what was normalised changes nothing, and what is shown comes to the same', () => {
  const digits = fc.integer({ min: 10000000, max: 99999999 }).map((number) => `0${number}`)
  const words = fc.stringMatching(/^[a-zក-ឳ0-9 .@-]{1,30}$/)
  fc.assert(
    fc.property(fc.constantFrom(...identifierKinds), fc.oneof(digits, words), (kind, raw) => {
      const first = normaliseIdentifier(kind, raw)
      if (!first.ok) return
      expect(normal(kind, first.value.normal)).toBe(first.value.normal)
      expect(normal(kind, first.value.display)).toBe(first.value.normal)
    }),
    { numRuns: 2000 },
  )
})
