import { describe, expect, test } from 'vitest'
import { sayMoment } from '@/components/ui/say-moment'
import { digitsFor } from '@/i18n/formats'
import { languageFor } from '@/i18n/language'
import { themeFor } from '@/i18n/theme'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

describe('the language of a page', () => {
  test.each([
    ['km', 'en', 'km', 'what was chosen stands over what the browser asks'],
    [undefined, 'km-KH,km;q=0.9,en;q=0.8', 'km', 'a Khmer browser is answered in Khmer'],
    [undefined, 'fr-FR,fr;q=0.9,km;q=0.5,en;q=0.4', 'km', 'the first language that we speak wins'],
    [undefined, 'en;q=0.2, km;q=0.7', 'km', 'the heavier wish wins'],
    [undefined, 'km;q=0, en', 'en', 'a refused language is not spoken'],
    ['xx', null, 'en', 'an unknown choice is no choice'],
  ] as const)('chosen %s, accepted %s: %s, for %s', (chosen, accepted, language, _why) => {
    expect(languageFor(chosen, accepted)).toBe(language)
  })
})

describe('a moment', () => {
  const evening = new Date('2026-11-02T17:05:09Z')
  const names = { en: en.ui.months.split(' '), km: km.ui.months.split(' ') }

  test('has twelve months in each language', () => {
    expect([names.en.length, names.km.length]).toEqual([12, 12])
  })

  test('is told in Phnom Penh, where it is already the next day', () => {
    expect(sayMoment(evening, names.en, 'latn')).toBe('3 Nov 2026 00:05')
    expect(sayMoment(evening, names.en, 'latn', 'second')).toBe('3 Nov 2026 00:05:09')
  })

  test('is told in Khmer words, and in Khmer digits where they are wanted', () => {
    expect(sayMoment(evening, names.km, 'khmr', 'day')).toBe('៣ វិច្ឆិកា ២០២៦')
    expect(sayMoment(evening, names.km, 'latn', 'day')).toBe('3 វិច្ឆិកា 2026')
  })
})

test('Khmer digits are for Khmer readers who did not choose Latin ones', () => {
  expect([digitsFor('km', undefined), digitsFor('km', 'latin'), digitsFor('en', 'khmer')]).toEqual([
    'khmr',
    'latn',
    'latn',
  ])
})

test('an unknown look follows the device', () => {
  expect([themeFor('dark'), themeFor('purple'), themeFor(undefined)]).toEqual(['dark', 'system', 'system'])
})
