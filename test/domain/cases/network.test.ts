import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttributionFacts, CaseView, ControlLinkFacts } from '@/lib/domain/cases/case-view'
import { routesOf } from '@/lib/domain/cases/charge-route'
import { roundsOf } from '@/lib/domain/cases/cycles'
import { smallCases } from '@/lib/domain/cases/network-file'
import { projectCharge } from '@/lib/domain/cases/projection'
import { rivalsOf } from '@/lib/domain/cases/rivals'
import { whatRestsOn } from '@/lib/domain/cases/what-rests'
import { score } from '@/lib/domain/readiness/score'
import { strengths } from '@/lib/domain/readiness/vocabulary'
import { item, link, view } from '../../support/views'

const boat = item(1, { type: 'drug_seizure', class: 'official', spoken: false, uniqueObject: true })
const used = (id: string, partyId: string, more: Partial<AttributionFacts> = {}): AttributionFacts => ({
  ...{ id, identifierId: 'n1', partyId, from: null, to: null, rivalOf: null, stands: true },
  ...more,
})
const person = {
  standing: 'suspect',
  nameKm: null,
  aliases: [],
  organisation: false,
  role: null,
  tier: null,
  birth: null,
  victim: null,
} as const

describe('a rival user', () => {
  const hers = used('a1', 'leader')
  const his = used('r1', 'courier', { rivalOf: 'a1' })
  const shown = (attributions: readonly AttributionFacts[], more: Partial<CaseView> = {}) =>
    view({ items: [boat, item(2), item(3)], attributions, ...more })

  test('joins nothing to anything, however well shown', () => {
    const links = [link(2, { attributionId: 'a1' }), link(3, { attributionId: 'r1' })]
    const keeps: ControlLinkFacts = {
      id: 'c1',
      kind: 'kept',
      from: { partyId: 'courier' },
      to: { itemId: 'item-1' },
    }
    const both = shown([hers, his], {
      links: [...links, link(3, { controlLinkId: 'c1' }, { ordinal: 2 })],
      controlLinks: [keeps],
    })
    expect(projectCharge(both, 'charge').edges).toEqual([
      ['Popok Visal', 'N1 012 000 001'],
      ['N1 012 000 001', 'Popok Visal'],
      ['Touk Chan', 'E-001'],
    ])
    expect(score(projectCharge(both, 'charge')).routes).toEqual({ 'CHAIN:E-001': null })
  })

  test('has a small case of its own, apart from the one it rivals', () => {
    const links = [link(2, { attributionId: 'a1' }), link(3, { attributionId: 'r1' }, { strength: 'points' })]
    const read = smallCases(shown([hers, his], { links }))
    expect(read(hers)?.ledger.map(({ origin }) => origin)).toEqual(['Source 2'])
    expect(read(his)?.ledger.map(({ origin }) => origin)).toEqual(['Source 3'])
  })

  test('is whoever was proposed, or is attributed the same sign at the same time', () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    const spring = used('a1', 'leader', { from: day('2026-01-01'), to: day('2026-03-31') })
    const also = used('a2', 'courier', { from: day('2026-03-31') })
    const later = used('a3', 'other', { from: day('2026-04-01') })
    const gone = used('a4', 'fourth', { stands: false })
    const found = rivalsOf(
      { attributions: [spring, also, later, gone, used('r1', 'fifth', { rivalOf: 'a1' })] },
      spring,
    )
    expect(found.map(({ attribution, proposed }) => [attribution.id, proposed])).toEqual([
      ['a2', false],
      ['r1', true],
    ])
  })
})

describe('what rests on an attribution', () => {
  const message = link(3, { countId: 'count', element: 'ACT' }, { restsOn: ['a1'] })
  const resting = view({
    items: [boat, item(2), item(3)],
    attributions: [used('a1', 'leader')],
    links: [link(2, { attributionId: 'a1' }), message],
  })

  test('counts nothing once the attribution is withdrawn', () => {
    const gone = { ...resting, attributions: [used('a1', 'leader', { stands: false })] }
    expect(score(projectCharge(resting, 'charge')).elements.ACT?.points).toBeGreaterThan(0)
    expect(score(projectCharge(gone, 'charge')).elements.ACT?.points).toBe(0)
  })

  test('is told: the links, and the elements of the charges that fall', () => {
    const { links, falls } = whatRestsOn(resting, 'a1')
    expect(links).toEqual([message])
    expect(falls.map(({ chargeId, elements }) => [chargeId, elements.map(({ id }) => id)])).toEqual([
      ['charge', ['ACT']],
    ])
  })
})

describe('the route from a suspect to a seizure', () => {
  const paid = (id: string, from: string, to: string): ControlLinkFacts => ({
    ...{ id, kind: 'paid', from: { partyId: from } },
    to: to === 'boat' ? { itemId: 'item-1' } : { partyId: to },
  })
  const crew = ['leader', 'b', 'c', 'd']
  const parties = crew.map((id) => ({ ...person, id, nameLatin: id }))

  test('is the best of all walks, as trying every one of them finds', () => {
    const network = fc.uniqueArray(
      fc.record({
        from: fc.constantFrom(...crew),
        to: fc.constantFrom(...crew, 'boat'),
        strength: fc.constantFrom(...strengths, null),
      }),
      { maxLength: 10, selector: ({ from, to }) => `${from} ${to}` },
    )
    fc.assert(
      fc.property(network, (drawn) => {
        const hops = drawn.filter(({ from, to }) => from !== to)
        const controlLinks = hops.map(({ from, to }, index) => paid(`c${index}`, from, to))
        const items = [boat, ...hops.map((_, index) => item(index + 2))]
        const links = hops.flatMap(({ strength }, index) =>
          strength ? [link(index + 2, { controlLinkId: `c${index}` }, { strength })] : [],
        )
        const drawnCase = view({ parties, items, controlLinks, links })
        const read = smallCases(drawnCase)
        const width = new Map(
          hops.map(({ from, to }, index) => [`${from} ${to}`, read({ id: `c${index}` })?.coverage ?? 0]),
        )
        let best = 0
        const walk = (at: string, seen: readonly string[], least: number) => {
          if (at === 'boat') best = Math.max(best, least * 0.97 ** (seen.length - 2))
          for (const next of [...crew, 'boat']) {
            const wide = width.get(`${at} ${next}`)
            if (wide !== undefined && !seen.includes(next)) walk(next, [...seen, next], Math.min(least, wide))
          }
        }
        walk('leader', ['leader'], 1)
        const [route] = routesOf(drawnCase, 'charge')
        expect(route?.coverage).toBeCloseTo(best, 9)
        expect(route?.missing === null).toBe(best > 0)
        if (best > 0) {
          expect(route?.hops.at(0)?.from).toBe('party:leader')
          expect(route?.hops.at(-1)?.to).toBe('item:item-1')
          expect(route?.hops.filter(({ weakest }) => weakest)).toHaveLength(1)
          expect(route?.hops.every(({ records }) => records.length === 1)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  test('says which hop is missing: a proposed one that nothing shows, or two places that nothing joins', () => {
    const whole = [paid('c1', 'leader', 'b'), paid('c2', 'b', 'c'), paid('c3', 'c', 'boat')]
    const shown = (ids: readonly string[], controlLinks: readonly ControlLinkFacts[]) =>
      routesOf(
        view({
          ...{ parties, controlLinks, items: [boat, item(2), item(3)] },
          links: ids.map((id, index) => link(2, { controlLinkId: id }, { ordinal: index + 1 })),
        }),
        'charge',
      )[0]?.missing
    expect(shown(['c1', 'c3'], whole)).toEqual({ from: 'party:b', to: 'party:c', proposed: true })
    expect(
      shown(
        ['c1', 'c3'],
        whole.filter(({ id }) => id !== 'c2'),
      ),
    ).toEqual({
      ...{ from: 'party:b', to: 'party:c', proposed: false },
    })
    expect(shown([], [])).toEqual({ from: 'party:leader', to: 'item:item-1', proposed: false })
  })

  test('tells where control links go round, and takes no meeting for a round', () => {
    const round = [paid('c1', 'b', 'c'), paid('c2', 'c', 'd'), paid('c3', 'd', 'b')]
    expect(roundsOf({ controlLinks: round })).toEqual([['party:b', 'party:c', 'party:d', 'party:b']])
    const met = (from: string, to: string): ControlLinkFacts => ({ ...paid('m', from, to), kind: 'met' })
    expect(roundsOf({ controlLinks: [met('b', 'c'), met('c', 'b')] })).toEqual([])
  })
})
