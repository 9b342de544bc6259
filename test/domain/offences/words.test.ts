import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

const folders = ['lib/domain/offences', 'lib/domain/people']
const files = [
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  ),
  'lib/domain/shared/quantity.ts',
  'lib/domain/shared/period.ts',
].filter((file) => !/\/(misfits|template|questions)\.ts$/.test(file))

/** In these files a literal with a hyphen between small letters is a refusal code, and nothing else is. */
const codes = [
  ...new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'((?:[a-z]+-)+[a-z]+)'/g)].map(([, code = '']) => code),
    ),
  ),
].filter((code) => code !== 'libphonenumber-js')

/** What the sentences of these codes may ask for. */
const params = {
  ...{ thousands: '1234', decimal: '1.2340', unit: 'lb', max: '100', min: '0', decimals: 1 },
  ...{ most: 200, year: '1984', mode: 'GUILT', imei: '49015420323751', version: '1', place: 'elements' },
  element: 'PURPOSE',
}

const say = (locale: 'en' | 'km', reasons: Record<string, string>) =>
  createTranslator({
    ...{ locale, messages: { reasons }, namespace: 'reasons' },
    onError: (error) => {
      throw error
    },
  })

describe('every refusal about people, offences and quantities', () => {
  test('is found', () => expect(codes).toContain('ambiguous-number'))

  test.each(codes)('%s is said in both languages, with nothing left to fill in', (code) => {
    expect(say('en', en.reasons)(code, params)).toMatch(/^[^{}]+$/)
    expect(say('km', km.reasons)(code, params)).toMatch(/^[^{}]*\p{Script=Khmer}[^{}]*$/u)
  })
})
