import { describe, expect, test } from 'vitest'
import { tick } from '@/lib/domain/cases/knock-out'
import { whatFallsOn } from '@/lib/domain/cases/what-falls'
import { item, link, view } from '../../support/views'

/** What falls on the charges of a case when some of it is imagined away. */
const act = { countId: 'count', element: 'ACT' }
const ids = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const people = [
  item(1, { type: 'drug_seizure', class: 'official', spoken: false, uniqueObject: true }),
  item(2, { id: ids(2), originId: ids(7) }),
  item(3, { id: ids(3), originId: ids(8), procedureId: ids(9) }),
  item(4, { id: ids(4), originId: ids(8), spoken: false, madeFrom: [ids(3)] }),
]
const links = [2, 3, 4].map((n) => link(n, act, { itemId: ids(n) }))
const search = {
  ...{
    id: ids(9),
    number: 1,
    kind: 'search' as const,
    at: new Date('2026-11-01'),
    until: null,
    place: 'Boat',
  },
  ...{ partyId: null, authorityId: ids(6), nightException: null, ownerPresent: null, witnessOne: null },
  ...{
    witnessTwo: null,
    witnessesPolice: null,
    interpreterIndependent: null,
    lawyerInvitedAt: null,
    felony: null,
  },
}
const theCase = view({ items: people, links, procedures: [search] })
const falls = (...ticks: string[]) => whatFallsOn(theCase, 'charge', ticks, undefined)
const coverage = (...ticks: string[]) => falls(...ticks).elements.find(({ id }) => id === 'ACT')?.to

describe('a knock-out of a whole case', () => {
  test('changes nothing where nothing is ticked', () => {
    expect(falls().elements).toEqual([])
    expect(falls().before).toEqual(falls().after)
  })

  test('takes a person’s word, and leaves the papers of the same source', () => {
    expect(coverage(`person:${ids(8)}`)).toBeUndefined()
    expect(coverage(`origin:${ids(8)}`)).toBeLessThan(1)
  })

  test('takes all that a search brought, and what was made from it', () => {
    expect(falls(`procedure:${ids(9)}`)).toEqual(falls(`item:${ids(3)}`, `item:${ids(4)}`))
    expect(falls(`authority:${ids(6)}`)).toEqual(falls(`procedure:${ids(9)}`))
  })

  test('never takes what helps the accused with its source', () => {
    const against = view({
      items: people,
      links: [...links, link(3, act, { itemId: ids(3), ordinal: 2, polarity: 'undermines' })],
    })
    const all = whatFallsOn(against, 'charge', [`origin:${ids(8)}`, `origin:${ids(7)}`], undefined)
    const points = all.elements.find(({ id }) => id === 'ACT')?.held.points
    expect(points).toBeLessThan(0)
  })

  test('names what holds the element now', () => {
    const [first] = falls(...[2, 3, 4].map((n) => `item:${ids(n)}`)).elements
    expect(first).toMatchObject({ id: 'ACT', to: 0, held: { held: { limit: 'nothing_linked' } } })
  })

  test.each(['item:1', 'cat:x', `item:${ids(1)}x`, 'step:rights notice:x'])('refuses %s', (wrong) => {
    expect(tick.safeParse(wrong).success).toBe(false)
  })
})
