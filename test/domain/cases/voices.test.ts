import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseView, JoinFacts, LinkFacts } from '@/lib/domain/cases/case-view'
import { commonRoots } from '@/lib/domain/cases/common-root'
import { joinOrigins } from '@/lib/domain/cases/join-origins'
import { projectCharge } from '@/lib/domain/cases/projection'
import { voicesOf } from '@/lib/domain/cases/voices'
import { glance } from '@/lib/domain/readiness/glance'
import { score } from '@/lib/domain/readiness/score'
import { polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import { item, link, view } from '../../support/views'

const join = (one: number, other: number, kind: JoinFacts['kind'] = 'merged'): JoinFacts => ({
  ...{ id: `join-${one}-${other}`, one: `origin-${one}`, other: `origin-${other}`, kind },
})
const base = (element: string) => ({ countId: 'count', element })

/** Any case of eight witnesses, each with links for and against, and any joins between them. */
const aCase = fc.record({
  links: fc.array(
    fc.record({
      item: fc.integer({ min: 1, max: 8 }),
      element: fc.constantFrom('SUBST', 'QTY', 'ACT', 'KNOW', 'UNLAW', null),
      polarity: fc.constantFrom(...polarities),
      strength: fc.constantFrom(...strengths),
    }),
    { maxLength: 30 },
  ),
  joins: fc.array(
    fc.record({
      one: fc.integer({ min: 1, max: 8 }),
      other: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom('merged' as const, 'dependent' as const),
    }),
    { maxLength: 6 },
  ),
  tainted: fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
})

type Drawn = typeof aCase extends fc.Arbitrary<infer T> ? T : never

function built({ links, joins, tainted }: Drawn): CaseView {
  const items = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
    item(number, tainted.includes(number) ? { class: 'accomplice' } : {}),
  )
  const seen = new Map<number, number>()
  const proofs = links.flatMap(({ item: number, element, polarity, strength }): LinkFacts[] => {
    if (element === null && polarity === 'supports') return []
    const ordinal = (seen.get(number) ?? 0) + 1
    seen.set(number, ordinal)
    const target = element === null ? { chargeId: 'charge', element: null } : base(element)
    return [link(number, target, { id: `link-${number}-${ordinal}`, ordinal, polarity, strength })]
  })
  const [count] = view().counts
  if (!count) throw new Error('there is a count')
  return view({
    items,
    links: proofs,
    joins: joins
      .filter(({ one, other }) => one !== other)
      .map(({ one, other, kind }) => join(one, other, kind)),
    counts: [{ ...count, seizures: [] }],
  })
}

describe('one voice', () => {
  test('keeps the name of the source that others were joined to, followed through', () => {
    const joined = view({ items: [1, 2, 3].map((number) => item(number)), joins: [join(2, 1), join(3, 2)] })
    expect(voicesOf(joined).all).toEqual([{ id: 'origin-3', origins: ['origin-3', 'origin-1', 'origin-2'] }])
  })

  test('is heard once by the engine where it supports, and each doubt stays its own', () => {
    const links = [1, 2].flatMap((number) => [
      link(number, base('ACT')),
      link(number, base('ACT'), { ordinal: 2, polarity: 'undermines' }),
    ])
    const joined = view({ items: [item(1), item(2)], links, joins: [join(1, 2)] })
    expect(projectCharge(joined, 'charge').items.map(({ origin, polarity }) => [origin, polarity])).toEqual([
      ['Source 1', 'supports'],
      ['Source 1', 'undermines'],
      ['Source 1', 'supports'],
      ['Source 2', 'undermines'],
    ])
  })

  test('cannot be made of one source, nor made twice', () => {
    const joined = view({ items: [1, 2, 3].map((number) => item(number)), joins: [join(1, 2), join(2, 3)] })
    expect(joinOrigins(joined, 'origin-1', 'origin-1')).toMatchObject({ ok: false })
    expect(joinOrigins(joined, 'origin-1', 'origin-3')).toMatchObject({
      refusals: [{ because: 'already-one-voice' }],
    })
  })

  test('made of two by a merge or a declared dependence, never raises the readiness nor any element', () => {
    fc.assert(
      fc.property(aCase, (facts) => {
        const joined = built(facts)
        const [apart, together] = [{ ...joined, joins: [] }, joined].map((one) =>
          glance(projectCharge(one, 'charge')),
        )
        if (!apart || !together) throw new Error('both were read')
        expect(together.readiness).toBeLessThanOrEqual(apart.readiness + 1e-9)
        for (const [id, { coverage }] of Object.entries(together.elements))
          expect(coverage).toBeLessThanOrEqual((apart.elements[id]?.coverage ?? 0) + 1e-9)
      }),
      { numRuns: 1_000 },
    )
  }, 120_000)

  test('wherever an item is moved, its points are in one voice and the ledger adds up', () => {
    fc.assert(
      fc.property(
        aCase,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (facts, from, to) => {
          const before = built(facts)
          const after = {
            ...before,
            items: before.items.map((one) =>
              one.number === from ? { ...one, originId: `origin-${to}` } : one,
            ),
          }
          const { elements } = score(projectCharge(after, 'charge'))
          for (const { points, ledger } of Object.values(elements)) {
            expect(ledger.reduce((sum, voice) => sum + voice.points, 0)).toBeCloseTo(points ?? 0, 9)
            const ids = ledger.flatMap(({ items }) => items.map(({ id }) => id))
            expect(new Set(ids).size).toBe(ids.length)
          }
        },
      ),
      { numRuns: 300 },
    )
  }, 120_000)
})

describe('sources that may have one root', () => {
  const why = (items: CaseView['items'], more: Partial<CaseView> = {}) =>
    commonRoots(view({ items, ...more })).map(({ why, one, other }) => [why, one, other])

  test.each([
    ['same_person', 'witness_statement', { speaker: 'Sok  Dara' }, { speaker: 'sok dara' }],
    ['same_device', 'device', { imei_1: '356938035643809' }, { imei_2: '356938035643809' }],
    ['same_records_system', 'call_records', { operator: 'Operator A' }, { operator: 'operator a' }],
    ['same_informant', 'informant_information', { pseudonym: 'K-17' }, { pseudonym: 'K-17' }],
    ['same_author', 'document_ledger', { writer: 'Chea Rith' }, { writer: 'Chea Rith' }],
    ['pooled_logs', 'surveillance', { conferred: true }, { conferred: true }],
  ] as const)('are suggested when they share a sign: %s', (reason, type, one, other) => {
    expect(why([item(1, { type, facts: one }), item(2, { type, facts: other })])).toEqual([
      [reason, 'origin-1', 'origin-2'],
    ])
  })

  test('are suggested when one was made from the other, or both from one exhibit', () => {
    const exhibit = item(1, { type: 'drug_seizure' })
    const made = [2, 3].map((number) => item(number, { type: 'laboratory_report', madeFrom: ['item-1'] }))
    expect(why([exhibit, ...made]).sort()).toEqual([
      ['derived', 'origin-1', 'origin-2'],
      ['derived', 'origin-1', 'origin-3'],
      ['same_exhibit', 'origin-2', 'origin-3'],
    ])
  })

  test('are no longer suggested once they speak with one voice', () => {
    const items = [1, 2].map((number) => item(number, { facts: { speaker: 'Sok Dara' } }))
    expect(why(items, { joins: [join(1, 2)] })).toEqual([])
  })

  test('are suggested anew when the facts change, and not before', () => {
    const of = (facts: object, extra: CaseView['items'] = []) =>
      commonRoots(
        view({
          items: [item(1, { facts: { speaker: 'Sok Dara' } }), item(2, { facts: { ...facts } }), ...extra],
        }),
      )[0]?.basis
    const speaks = { speaker: 'Sok Dara' }
    expect(of(speaks)).toBe(of({ ...speaks, relation: 'cousin' }))
    expect(of(speaks)).toBe(of(speaks, [item(3)]))
    const again = item(1, { id: 'item-9', number: 9, originId: 'origin-1', facts: { speaker: 'SOK DARA ' } })
    expect(of(speaks, [again])).toBe(of(speaks))
  })
})
