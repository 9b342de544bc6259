import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseView, LinkTarget } from '@/lib/domain/cases/case-view'
import { projectCharge } from '@/lib/domain/cases/projection'
import { type StoredResult, storedResult } from '@/lib/domain/cases/stored-result'
import type { Judgements } from '@/lib/domain/proof/cell'
import { type CountTable, matrix } from '@/lib/domain/proof/matrix'
import { score } from '@/lib/domain/readiness/score'
import { item, link, view } from '../../support/views'

const charges = [
  { id: 'lead', countId: 'count', partyId: 'leader', modes: ['INSTIG', 'COPERP'] },
  { id: 'hand', countId: 'count', partyId: 'courier', modes: ['PERP'] },
]
const targets: readonly LinkTarget[] = [
  ...['SUBST', 'QTY', 'ACT', 'UNLAW'].map((element) => ({ countId: 'count', element })),
  ...['KNOW', 'IDENT', 'INSTIG.ACT', 'COPERP.AGREE'].map((element) => ({ chargeId: 'lead', element })),
  { chargeId: 'hand', element: 'KNOW' },
  { attributionId: 'a1' },
  { controlLinkId: 'c1' },
]

const someLinks = fc.array(
  fc.record({
    target: fc.constantFrom(...targets),
    number: fc.integer({ min: 1, max: 8 }),
    polarity: fc.constantFrom('supports' as const, 'undermines' as const),
    strength: fc.constantFrom('fits' as const, 'points' as const, 'shows' as const, 'proves' as const),
    assessed: fc.constantFrom('cleared' as const, 'at_risk' as const, 'excluded' as const, null),
    graded: fc.boolean(),
  }),
  { maxLength: 25 },
)

/** A case with these links; the items' states are those of their last link. */
function aView(drawn: readonly Drawn[]): CaseView {
  const ordinals = new Map<number, number>()
  const states = new Map(drawn.map((one) => [one.number, one]))
  const items = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => {
    const { assessed = null, graded = true } = states.get(number) ?? {}
    return item(number, {
      ...(number === 1 ? { type: 'drug_seizure', class: 'official', spoken: false } : {}),
      ...{ assessed, originId: `origin-${1 + (number % 4)}` },
      ...(graded ? {} : { grade: null }),
    })
  })
  return view({
    items,
    origins: [1, 2, 3, 4].map((n) => ({ id: `origin-${n}`, name: `Source ${n}`, kind: 'witness' as const })),
    charges,
    attributions: [
      { id: 'a1', identifierId: 'n1', partyId: 'leader', from: null, to: null, rivalOf: null, stands: true },
    ],
    controlLinks: [{ id: 'c1', kind: 'ordered', from: { identifierId: 'n1' }, to: { itemId: 'item-1' } }],
    links: drawn.map(({ number, target, polarity, strength }, place) => {
      const ordinal = (ordinals.get(number) ?? 0) + 1
      ordinals.set(number, ordinal)
      return link(number, target, { id: `link-${place}`, ordinal, polarity, strength })
    }),
  })
}
type Drawn = {
  readonly target: LinkTarget
  readonly number: number
  readonly polarity: 'supports' | 'undermines'
  readonly strength: 'fits' | 'points' | 'shows' | 'proves'
  readonly assessed: 'cleared' | 'at_risk' | 'excluded' | null
  readonly graded: boolean
}

const none: Judgements = { grades: new Map(), confirmed: new Set() }
const read = (of: CaseView) => {
  const results = new Map(
    of.charges.map(({ id }): [string, StoredResult] => [
      id,
      storedResult.parse(JSON.parse(JSON.stringify(score(projectCharge(of, id))))),
    ]),
  )
  return { results, tables: matrix(of, results, none) }
}
const cellsOf = (tables: readonly CountTable[]) =>
  tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])))
const cell = (tables: readonly CountTable[], key: string) => cellsOf(tables).find((one) => one.key === key)

describe('the proof matrix', () => {
  test('a cell says what the engine’s ledger says, to the last point', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(someLinks, (drawn) => {
        const { results, tables } = read(aView(drawn))
        for (const one of cellsOf(tables)) {
          const [charge = ''] = one.key.split(':')
          const shown = results.get(charge)?.elements[one.element]
          if (one.kind === 'chain' || one.kind === 'charge' || !shown) continue
          expect(one.coverage).toBe(shown.coverage)
          expect(one.points).toBe(shown.points)
          expect(one.supports.points - one.undermines.points).toBeCloseTo(shown.points ?? 0, 9)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('no link is lost: each stands in every cell that it is about, in no other, whatever it weighs', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(someLinks, (drawn) => {
        const { tables } = read(aView(drawn))
        for (const one of cellsOf(tables)) {
          if (one.kind === 'chain' || one.kind === 'charge') continue
          const [charge] = one.key.split(':')
          const about = drawn.filter(({ target }) =>
            'countId' in target
              ? one.shared && target.element === one.element
              : 'chargeId' in target && target.chargeId === charge && target.element === one.element,
          )
          expect(one.supports.links + one.undermines.links).toBe(about.length)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('what is shared is the same for everyone charged', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(someLinks, (drawn) => {
        const [table] = read(aView(drawn)).tables
        for (const [place, column] of (table?.columns ?? []).entries()) {
          if (!column.shared) continue
          const [first, ...rest] = (table?.rows ?? []).map(({ cells }) => cells[place])
          for (const other of rest)
            expect({ ...other, key: '', binds: false, counts: true }).toEqual({
              ...{ ...first, key: '', binds: false, counts: true },
            })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('people stand by their place in the network, whatever their numbers', () => {
    const [table] = read(aView([])).tables
    expect(table?.rows.map(({ party }) => party.nameLatin)).toEqual(['Popok Visal', 'Touk Chan'])
    const low = { ...aView([]), charges: [...charges].reverse() }
    expect(read(low).tables[0]?.rows.map(({ party }) => party.tier)).toEqual([1, 4])
  })

  test('where a person’s mode asks less, the place stays empty', () => {
    const [table] = read(aView([])).tables
    const modes = table?.columns.filter(({ kind }) => kind === 'mode').length ?? 0
    expect(modes).toBe(6)
    const hand = table?.rows[1]?.cells.slice(table.columns.findIndex(({ kind }) => kind === 'mode'))
    expect(hand?.slice(0, modes).filter((one) => one !== null).length).toBeLessThan(modes)
  })

  test('what speaks of the courier never moves the leader, and his empty cell says so', () => {
    const drawn = (target: LinkTarget, number: number): Drawn => ({
      ...{ target, number, polarity: 'supports', strength: 'proves', assessed: 'cleared', graded: true },
    })
    const before = read(aView([drawn({ countId: 'count', element: 'SUBST' }, 2)]))
    const after = read(
      aView([
        drawn({ countId: 'count', element: 'SUBST' }, 2),
        ...[3, 4, 5].map((number) => drawn({ chargeId: 'hand', element: 'KNOW' }, number)),
      ]),
    )
    expect(cell(after.tables, 'lead:KNOW')?.coverage).toBe(cell(before.tables, 'lead:KNOW')?.coverage)
    expect(cell(after.tables, 'lead:KNOW')?.elsewhere).toEqual({ items: 4, parties: ['courier'] })
    expect(cell(after.tables, 'hand:KNOW')?.elsewhere).toBeNull()
  })

  test('the chain shows its best route, and what its hops rest on', () => {
    const drawn = (target: LinkTarget, number: number): Drawn => ({
      ...{ target, number, polarity: 'supports', strength: 'proves', assessed: 'cleared', graded: true },
    })
    const { tables, results } = read(
      aView([drawn({ attributionId: 'a1' }, 3), drawn({ controlLinkId: 'c1' }, 4)]),
    )
    const chain = cell(tables, 'lead:CHAIN')
    expect(chain?.coverage).toBe(results.get('lead')?.elements['CHAIN:E-001']?.coverage)
    expect(chain?.supports.links).toBe(2)
  })

  test('the cell that holds the charge back is marked, and only that one of its row', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(someLinks, (drawn) => {
        for (const { rows } of read(aView(drawn)).tables)
          for (const row of rows)
            expect(row.cells.filter((one) => one?.binds).length).toBe(
              row.held?.kind === 'element' || row.held?.kind === 'chain' ? 1 : 0,
            )
      }),
      { numRuns: 40 },
    )
  })

  test('without a reading the links still stand in their cells', () => {
    const of = aView([])
    const tables = matrix({ ...of, links: [link(2, { chargeId: 'lead', element: 'KNOW' })] }, new Map(), none)
    expect(cell(tables, 'lead:KNOW')).toMatchObject({ coverage: null, supports: { links: 1, points: 0 } })
  })
})

describe('the version of the law', () => {
  test.each([
    ['2026-11-01', '2026-11-02', null],
    ['2010-01-01', '2026-11-02', 'before'],
    ['2026-11-01', '2031-01-01', 'after'],
  ])('from %s to %s lies %s', (from, to, outside) => {
    const of = aView([])
    const counts = of.counts.map((count) => ({
      ...count,
      ...{ from: new Date(from), to: new Date(to) },
      template: { ...count.template, validFrom: '2012-01-01', validTo: '2030-12-31' },
    }))
    expect(matrix({ ...of, counts }, new Map(), none)[0]?.law.outside).toBe(outside)
  })
})
