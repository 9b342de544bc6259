import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeInPractice, linkInPractice } from '@/lib/domain/practice/attempt'
import { exercises } from '@/lib/domain/practice/exercises'
import { potOnTheBus } from '@/lib/domain/practice/exercises/pot-on-the-bus'
import { type PracticeLink, placesOf } from '@/lib/domain/practice/matrix'
import { keyOf, review } from '@/lib/domain/practice/review'
import { defectCodes } from '@/lib/domain/returns/catalogue'

const key = keyOf(potOnTheBus)
const of = (suspect: string, made = review(potOnTheBus, key)) => {
  const found = made.readings.find((one) => one.suspect.id === suspect)
  if (!found) throw new Error(`nobody is called ${suspect}`)
  return found
}

describe.each(exercises)('the exercise $id', (exercise) => {
  const places = placesOf(exercise).map(({ target }) => target)

  test('answers itself: its own key is right to the last link and grade', () => {
    const made = review(exercise, keyOf(exercise))
    expect(made.defects).toEqual([])
    expect(made.grades).toEqual([])
    for (const link of keyOf(exercise).links) expect(linkInPractice(exercise, link).ok).toBe(true)
    for (const grade of keyOf(exercise).grades) expect(gradeInPractice(exercise, grade).ok).toBe(true)
    for (const { handedIn, left, possible } of made.readings) {
      expect(left).toEqual(handedIn)
      expect(possible).toEqual(handedIn)
    }
  })

  test('names only its own places and codes of the catalogue, no place both right and wrong', () => {
    for (const item of exercise.items) {
      const right = item.key.map(({ target }) => target)
      const wrong = item.wrong.flatMap(({ targets }) => targets)
      for (const target of [...right, ...wrong]) expect(places).toContain(target)
      expect(right.filter((target) => wrong.includes(target))).toEqual([])
      for (const { missed } of item.key) if (missed) expect(defectCodes).toContain(missed)
      for (const { code } of item.wrong) expect(defectCodes).toContain(code)
    }
    expect(new Set(exercise.items.map(({ id }) => id)).size).toBe(exercise.items.length)
  })

  test('a prosecutor never leaves a support that the key does not know, whatever was handed in', () => {
    const link = fc.record({
      item: fc.constantFrom(...exercise.items.map(({ id }) => id)),
      target: fc.constantFrom(...places),
      polarity: fc.constantFrom('supports' as const, 'undermines' as const),
      strength: fc.constantFrom('fits' as const, 'points' as const, 'shows' as const, 'proves' as const),
    })
    const all = fc.uniqueArray(link, { selector: ({ item, target }) => `${item} ${target}`, maxLength: 25 })
    fc.assert(
      fc.property(all, (links: readonly PracticeLink[]) => {
        const made = review(exercise, { links, grades: keyOf(exercise).grades })
        const wrong = made.defects.filter(({ kind }) => kind !== 'missed').length
        expect(made.right + wrong).toBe(links.length)
        if (wrong === 0) for (const { handedIn, left } of made.readings) expect(left).toEqual(handedIn)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the pot on the bus', () => {
  test('reaches the leader by the papers that speak of him, and by no others', () => {
    expect(of('leader').possible.display).toBe(69)
    // What the courier knew is shown by nothing, and two papers speak for him: no link makes him ready.
    expect(of('courier').possible.display).toBe(0)
    const courierOnly = {
      links: key.links.filter(({ target }) => !target.startsWith('leader:')),
      grades: key.grades,
    }
    expect(of('leader', review(potOnTheBus, courierOnly)).handedIn.display).toBe(0)
  })

  test('returns what shows only the courier when it is laid on the leader, and takes it out of the reading', () => {
    const wrong: PracticeLink = {
      item: 'E1',
      target: 'leader:KNOW',
      polarity: 'supports',
      strength: 'proves',
    }
    const made = review(potOnTheBus, { links: [wrong], grades: key.grades })
    expect(made.defects).toContainEqual(
      expect.objectContaining({
        kind: 'wrong',
        code: 'leader_not_joined',
        item: 'E1',
        target: 'leader:KNOW',
      }),
    )
    expect(made.right).toBe(0)
  })

  test('returns a word called stronger than it is, one turned round, and the innocent account left out', () => {
    const links = key.links
      .filter(({ item }) => item !== 'E9')
      .map(
        (link): PracticeLink =>
          link.item === 'E7' && link.target === 'leader:INSTIG.CAUSE'
            ? { ...link, strength: 'proves' }
            : link.item === 'E3' && link.target === 'courier:KNOW'
              ? { ...link, polarity: 'supports' }
              : link,
      )
    const kinds = review(potOnTheBus, { links, grades: key.grades }).defects.map(({ kind, code, item }) => [
      kind,
      code,
      item,
    ])
    expect(kinds).toEqual([
      ['other-way', 'contradiction_unanswered', 'E3'],
      ['too-strong', 'reasoning_unclear', 'E7'],
      ['missed', 'contradiction_unanswered', 'E9'],
    ])
  })

  test('says which grade would not stand, and that an ungraded item counts as the worst', () => {
    const better = key.grades.map((one) => (one.item === 'E3' ? { ...one, source: 'A' as const } : one))
    expect(review(potOnTheBus, { ...key, grades: better }).grades.map(({ item }) => item)).toEqual(['E3'])
    const none = review(potOnTheBus, { links: key.links, grades: [] })
    expect(none.grades.length).toBeGreaterThan(5)
    expect(of('leader', none).handedIn.display).toBeLessThan(of('leader').possible.display)
  })

  test('names what to get next, of which at least one may clear him', () => {
    const { next } = review(potOnTheBus, key)
    expect(next).toHaveLength(3)
    expect(next.some(({ action }) => action.pointsAway)).toBe(true)
    expect(next.some(({ ifItHelps }) => ifItHelps.display > of('leader').possible.display)).toBe(true)
  })
})
