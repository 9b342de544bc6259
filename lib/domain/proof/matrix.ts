import type { CaseView, ChargeFacts, CountFacts, PartyFacts } from '@/lib/domain/cases/case-view'
import { titleOf } from '@/lib/domain/cases/charge-shown'
import { type HeldBack, heldBack } from '@/lib/domain/cases/held-back'
import { itemKey, partyKey } from '@/lib/domain/cases/nodes'
import type { StoredResult } from '@/lib/domain/cases/stored-result'
import { elementsInTree } from '@/lib/domain/cases/tree-walk'
import { asksOwnPart } from '@/lib/domain/offences/coverage'
import { chooseModes } from '@/lib/domain/offences/modes'
import type { Element, ElementClass, ModeCode, Words } from '@/lib/domain/offences/template'
import { elementsOf } from '@/lib/domain/offences/tree'
import { type CellFacts, cellFacts, itemsOf, type Judgements } from './cell'
import { type Elsewhere, elsewhere } from './elsewhere'
import { ofOthers } from './of-others'
import { bestRoute, CHAIN, linksAt, type Places, placesOf, WHOLE } from './places'
import { type LawVersion, lawVersion } from './version'

/** A column: a base element, one place among those of each person's mode, the chain, or the charge as a whole. */
export type Column = {
  readonly key: string
  readonly kind: 'base' | 'mode' | 'chain' | 'charge'
  /** The law's own words; null where rows differ. */
  readonly title: Words | null
  /** Proved once, used for everyone charged. */
  readonly shared: boolean
}

export type Cell = CellFacts & {
  /** Its address: `<charge>:<element>`. */
  readonly key: string
  readonly element: string
  readonly title: Words | null
  readonly mode: ModeCode | null
  readonly kind: ElementClass | 'chain' | 'charge'
  readonly shared: boolean
  readonly target: number | null
  /** It holds this charge back now. */
  readonly binds: boolean
  /** False for what the law may not ask for, and for a mode that another one outdoes. */
  readonly counts: boolean
  /** For a leader's empty cell: what the file holds of others instead. */
  readonly elsewhere: Elsewhere | null
  /** In a leader's own cell: how many supporting links are of items that otherwise speak only of others. */
  readonly ofOthers: number
}

export type Row = {
  readonly chargeId: string
  readonly party: PartyFacts
  readonly modes: readonly { readonly code: ModeCode; readonly title: Words }[]
  readonly reading: Pick<StoredResult, 'display' | 'band' | 'range'> | null
  readonly held: HeldBack | null
  /** The law's own words for what holds it back: the element, or the step. */
  readonly heldTitle: Words | null
  /** One for each column; null where this person's mode asks nothing. */
  readonly cells: readonly (Cell | null)[]
}

export type CountTable = {
  readonly countId: string
  readonly number: number
  readonly title: string
  readonly from: Date
  readonly to: Date
  readonly offence: Words
  readonly law: LawVersion
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/**
 * The proof matrix of a case: one table a count, a row for each charge, by the place of the suspect in the network and
 * never by a number. Sums and limits are the engine's own; every standing link is in the cells it is about.
 */
export function matrix(
  view: CaseView,
  results: ReadonlyMap<string, StoredResult>,
  judgements: Judgements,
): readonly CountTable[] {
  const places = placesOf(view)
  const items = itemsOf(view)
  const parties = new Map(view.parties.map((party) => [party.id, party]))
  const others = elsewhere(view)
  const only = ofOthers(view)
  return view.counts.map((count) => {
    const { id: countId, number, title, from, to, template } = count
    const charges = view.charges
      .filter((charge) => charge.countId === countId)
      .flatMap((charge) => {
        const party = parties.get(charge.partyId)
        return party ? [{ charge, party, result: results.get(charge.id) }] : []
      })
      .sort((one, other) => (one.party.tier ?? 5) - (other.party.tier ?? 5))
    // In the order of the items, as the reading has them: ties are broken by it.
    const seized = count.seizures
      .flatMap((itemId) => items.get(itemId) ?? [])
      .sort((one, other) => one.number - other.number)
      .map((item) => places.names(itemKey(item.id)))
    const rows = charges.map(({ charge, party, result }) => ({
      ...{ charge, party, result },
      ...proofOf(places, count, seized, charge, result),
    }))
    // What everybody shares is weighed once, not once a person.
    const common = new Map<string, CellFacts>()
    const columns = columnsOf(
      count,
      Math.max(0, ...rows.map(({ own }) => own.length)),
      rows.some(({ charge }) => places.ofCharge(charge.id, null).length > 0),
    )
    return {
      ...{ countId, number, title, from, to, offence: template.short, law: lawVersion(count), columns },
      rows: rows.map(({ charge, party, result, own, held, counted, modes }) => {
        const known = { places, items, count, charge, result, held, counted, judgements, common, only }
        const of = { ...known, others: (party.tier ?? 5) <= 2 ? others(charge) : null }
        return {
          ...{ chargeId: charge.id, party, held, modes },
          heldTitle: held && titleOf(template, held),
          reading: result ? { display: result.display, band: result.band, range: result.range } : null,
          cells: columns.map((column) => cellAt(of, column, own)),
        }
      }),
    }
  })
}

/** What one charge asks: the elements of its modes, the best proved mode first, and what holds it back. */
function proofOf(
  { names }: Places,
  { template }: CountFacts,
  seizures: readonly string[],
  charge: ChargeFacts,
  result: StoredResult | undefined,
) {
  const chosen = chooseModes(template, charge.modes)
  const modes = chosen.ok ? chosen.value : []
  const proof = elementsOf(template, charge.modes, {
    suspect: names(partyKey(charge.partyId)),
    seizures,
  })
  const counted = new Set(result && proof.ok ? elementsInTree(proof.value.tree, result) : [])
  const best = (mode: (typeof modes)[number]) => mode.elements.some(({ id }) => counted.has(id))
  const own = [...modes]
    .sort((one, other) => Number(best(other)) - Number(best(one)))
    .flatMap(({ code, elements }) => elements.map((element) => ({ element, mode: code })))
  return {
    ...{ own, counted },
    held: result && proof.ok ? heldBack(proof.value.tree, result) : null,
    modes: modes.map(({ code, title }) => ({ code, title })),
  }
}

type Own = { readonly element: Element; readonly mode: ModeCode }

function columnsOf({ template, seizures }: CountFacts, most: number, whole: boolean): readonly Column[] {
  return [
    ...template.elements.map(({ id, title, scope }) => ({
      ...{ key: id, kind: 'base' as const, title, shared: scope === 'count' },
    })),
    ...Array.from({ length: most }, (_, place) => ({
      ...{ key: `mode ${place}`, kind: 'mode' as const, title: null, shared: false },
    })),
    ...(template.chain && seizures.length > 0
      ? [{ key: CHAIN, kind: 'chain' as const, title: null, shared: false }]
      : []),
    ...(whole ? [{ key: WHOLE, kind: 'charge' as const, title: null, shared: false }] : []),
  ]
}

type Of = {
  readonly places: Places
  readonly items: ReturnType<typeof itemsOf>
  readonly count: CountFacts
  readonly charge: ChargeFacts
  readonly result: StoredResult | undefined
  readonly held: HeldBack | null
  readonly counted: ReadonlySet<string>
  readonly judgements: Judgements
  readonly common: Map<string, CellFacts>
  /** What the file holds of others, where the person is a leader or next to one. */
  readonly others: Elsewhere | null
  readonly only: ReturnType<typeof ofOthers>
}

function cellAt(of: Of, column: Column, own: readonly Own[]): Cell | null {
  if (column.kind === 'chain') return chainCell(of)
  if (column.kind === 'charge') return wholeCell(of)
  if (column.kind === 'mode') {
    const placed = own[Number(column.key.slice('mode '.length))]
    return placed ? elementCell(of, placed.element, placed.mode) : null
  }
  const element = of.count.template.elements.find(({ id }) => id === column.key)
  return element ? elementCell(of, element, null) : null
}

function elementCell(
  { places, items, charge, result, held, counted, judgements, common, others, only }: Of,
  element: Element,
  mode: ModeCode | null,
): Cell {
  const shared = mode === null && element.scope === 'count'
  const shown = result?.elements[element.id]
  const known = shared && result ? common.get(element.id) : undefined
  const links = linksAt(places, charge, element.id, result)
  const facts = known ?? cellFacts(items, links, shown, judgements)
  if (shared && result) common.set(element.id, facts)
  // Nothing that could reach this person: no support of any kind.
  const empty = !shared && others !== null && others.items > 0 && facts.supports.links === 0
  return {
    ...facts,
    ...{ key: `${charge.id}:${element.id}`, element: element.id, title: element.title, mode, shared },
    ...{ kind: element.class, target: element.target },
    binds: held?.kind === 'element' && held.element === element.id,
    counts: element.required && (result === undefined || counted.has(element.id)),
    elsewhere: empty ? others : null,
    ofOthers:
      shared || others === null || !asksOwnPart(element)
        ? 0
        : links.filter(
            ({ id, itemId, polarity }) =>
              polarity === 'supports' && only(itemId, charge.partyId, id) !== null,
          ).length,
  }
}

/** The chain as one cell: the best route's coverage, and everything that its hops rest on. */
function chainCell({ places, items, charge, result, held, judgements }: Of): Cell {
  const route = bestRoute(result)
  const hops = (route?.hops ?? []).map((hop) => {
    const shown = result?.edges[hop]
    return cellFacts(items, places.ofHop(hop), shown, judgements)
  })
  const all = linksAt(places, charge, CHAIN, result)
  const facts = cellFacts(items, all, undefined, judgements)
  const sum = (side: 'supports' | 'undermines') => ({
    ...facts[side],
    links: all.filter(({ polarity }) => polarity === side).length,
    points: hops.reduce((total, hop) => total + hop[side].points, 0),
  })
  return {
    ...facts,
    ...{ coverage: route?.coverage ?? null, supports: sum('supports'), undermines: sum('undermines') },
    ...{ limit: route && route.hops.length === 0 ? 'chain_broken' : 'chain_weak' },
    ...{ key: `${charge.id}:${CHAIN}`, element: CHAIN, title: null, mode: null, shared: false },
    ...{
      kind: 'chain',
      target: null,
      binds: held?.kind === 'chain',
      counts: true,
      elsewhere: null,
      ofOthers: 0,
    },
  }
}

function wholeCell({ places, items, charge, held, judgements }: Of): Cell {
  const links = places.ofCharge(charge.id, null)
  return {
    ...cellFacts(items, links, undefined, judgements),
    ...{ key: `${charge.id}:${WHOLE}`, element: WHOLE, title: null, mode: null, shared: false },
    ...{ kind: 'charge', target: null, counts: true, elsewhere: null, ofOthers: 0 },
    binds: held?.kind === 'lid' && held.lid === 'charge_contradiction',
  }
}
