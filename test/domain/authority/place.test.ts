import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { liesIn } from '@/lib/domain/authority/place'

const words = (place: string) => ({ place, placeCode: null })

describe('whether a place lies in another', () => {
  test.each([
    ['Boat KB-118, Kumru landing, forward hold', 'Boat KB-118, Kumru landing', true],
    ['House 9, Blue Gate lane', 'House 9, Blue Gate lane, Phum Thmei village', true],
    ['House 11, Blue Gate lane', 'House 9, Blue Gate lane', false],
    ['ផ្ទះលេខ ៩ ភូមិថ្មី', 'ផ្ទះលេខ 9 ភូមិថ្មី', true],
    ['Office of the river company', 'The market hall', false],
    ['Landing at Kampong Kumru', 'Landing', true],
  ])('%s in %s: %s', (here, there, answer) => {
    expect(liesIn(words(here), words(there))).toBe(answer)
  })

  test('two scripts cannot be compared, and what is not said is not known', () => {
    expect(liesIn(words('កំពង់ផែ'), words('Landing'))).toBeNull()
    expect(liesIn(words(''), words('Landing'))).toBeNull()
    expect(liesIn(words('Landing'), { place: null, placeCode: null })).toBeNull()
  })

  test('the official code decides first', () => {
    expect(liesIn({ place: 'Landing', placeCode: '0203' }, { place: 'Landing', placeCode: '0102' })).toBe(
      false,
    )
    expect(liesIn({ place: null, placeCode: '010203' }, { place: null, placeCode: '0102' })).toBe(true)
  })

  test('every place lies in itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (place) => {
        expect(liesIn(words(place), words(place))).not.toBe(false)
      }),
    )
  })
})
