import { band, display } from './band'
import type { CaseFile } from './case-file'
import { reach, route } from './chain'
import { onTop, type Reading, read } from './charge'
import { docket } from './docket'
import type { Hearing } from './hearing'
import { byCodeUnit } from './name'
import { type Policy, presetOf, published } from './parameters'
import type { LedgerRow, Result, Route, Shown } from './result'
import { applying } from './target'
import type { Voice } from './voice'

/** What a reading shows of a charge, without what would bring it down: enough to say in words where it stands. */
export type Glance = Pick<
  Result,
  'readiness' | 'band' | 'display' | 'limits' | 'elements' | 'edges' | 'routes'
>

/** How one charge stands, for comparing many imagined cases: no losses are tried and no preset but the published one. */
export const glance = (file: CaseFile, policy: Policy = published): Glance =>
  glanceOf(read(file, docket(file, policy), presetOf(policy)))

/** What one reading shows. */
export function glanceOf({ hearing, standing, readiness }: Reading): Glance {
  const laidOut = hearing.docket
  const shown = display(readiness)
  const slots = laidOut.targets.map(({ name }, slot) => [name, shownAt(hearing, slot)] as const)
  return {
    readiness,
    band: band(shown),
    display: shown,
    limits: onTop(standing).map(({ limit, value }) => ({ limit, value })),
    elements: inOrder(slots.slice(laidOut.edges)),
    edges: inOrder(slots.slice(0, laidOut.edges)),
    routes: inOrder(
      laidOut.chains.map((chain) => [laidOut.targets[chain.slot]?.name ?? '', routeOf(hearing, chain)]),
    ),
  }
}

function shownAt(hearing: Hearing, slot: number): Shown {
  const coverage = hearing.coverage[slot] ?? 0
  if (hearing.docket.chains.some((chain) => chain.slot === slot)) {
    return { coverage, points: null, limits: [{ limit: 'chain', value: coverage }], ledger: [] }
  }
  const facts = hearing.facts[slot]
  if (facts === undefined) throw new Error(`nothing was heard of slot ${slot}`)
  return {
    coverage,
    points: facts.points,
    limits: applying(facts)
      .map(({ id, value }) => ({ limit: id, value: value(facts, hearing.preset.policy) }))
      .sort((a, b) => a.value - b.value),
    ledger: [
      ...(hearing.supports[slot] ?? []).map((voice) => row(voice, 'supports')),
      ...(hearing.doubts[slot] ?? []).map((voice) => row(voice, 'undermines')),
    ],
  }
}

const row = ({ origin, points, items }: Voice, polarity: LedgerRow['polarity']): LedgerRow => ({
  origin,
  polarity,
  points: polarity === 'supports' ? points : 0 - points,
  items: items.map(({ item, weight }) => ({ id: item.id, weight })),
})

function routeOf(
  { docket: { roads, targets }, coverage, preset }: Hearing,
  chain: { from: string; to: string },
): Route | null {
  const best = reach(roads, chain, coverage, preset.hop)
  const taken = route(roads, chain, coverage, best)
  const [first, ...rest] = taken
  if (first === undefined) return null
  const weakest = rest.reduce(
    (least, next) => ((coverage[next.edge] ?? 0) < (coverage[least.edge] ?? 0) ? next : least),
    first,
  )
  return {
    nodes: [chain.from, ...taken.map(({ node }) => roads.nodes[node] ?? '')],
    weakestEdge: targets[weakest.edge]?.name ?? '',
  }
}

const inOrder = <Value>(records: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries([...records].sort(([a], [b]) => byCodeUnit(a, b)))
