import { describe, expect, test } from 'vitest'
import { bandsFor, type SubstanceClass } from '@/lib/domain/offences/bands'
import { trafficking2012 } from '@/lib/domain/offences/catalogue/penalties'

const years = (substance: SubstanceClass, grams: number) => {
  const ruling = bandsFor(trafficking2012, substance, grams)
  return ruling.ok ? ruling.value.map((band) => band.years) : ruling.refusals.map(({ because }) => because)
}

describe('the penalty band of a net weight', () => {
  test.each<[SubstanceClass, number, unknown]>([
    ['ats', 9.49, [[2, 5]]],
    ['ats', 15.000001, [[5, 10]]],
    ['ats', 79.99, [[5, 10]]],
    ['ats', 100, [[10, 20]]],
    ['ats', 11840, [[20, 30]]],
    ['heroin_other', 60_000, ['life']],
    ['morphine_cocaine', 10, [null]],
  ])('%s, %d g', (substance, grams, expected) => expect(years(substance, grams)).toEqual(expected))

  test.each([15, 80, 240])('exactly at %d g is two bands, and a question to the ministry', (grams) => {
    expect(years('ats', grams)).toHaveLength(2)
  })

  test('where the table is silent is none, and not a guess', () => {
    expect(years('heroin_other', 3)).toEqual([])
    expect(years('morphine_cocaine', 30)).toEqual([])
  })

  test('of nothing is refused', () => {
    expect(years('ats', 0)).toEqual(['number-too-small'])
    expect(years('ats', Number.NaN)).toEqual(['number-too-small'])
  })

  test('covers every weight of methamphetamine without a gap', () => {
    for (let grams = 0.5; grams < 400; grams += 0.5) expect(years('ats', grams).length).toBeGreaterThan(0)
  })
})
