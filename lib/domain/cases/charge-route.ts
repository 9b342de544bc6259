import { glance } from '@/lib/domain/readiness/glance'
import { edgeName } from '@/lib/domain/readiness/name'
import type { CaseView } from './case-view'
import { edgesOf } from './edges'
import { lacking, type Missing } from './missing-hop'
import { type NodeKey, nodeNames } from './nodes'
import { projectCharge } from './projection'

/** One hop of a route: between which places, how far it is shown, and the records that say so. */
export type Hop = {
  readonly from: NodeKey
  readonly to: NodeKey
  readonly coverage: number
  readonly weakest: boolean
  readonly records: readonly string[]
}

/** How a charge reaches one of its seizures: hop by hop, or what is missing. */
export type ChargeRoute = {
  readonly seizure: NodeKey
  readonly coverage: number
  readonly hops: readonly Hop[]
  readonly missing: (Missing & { readonly from: NodeKey; readonly to: NodeKey }) | null
}

/** Every route that a charge asks for, the best walk that the records show to each of its seizures. */
export function routesOf(view: CaseView, chargeId: string): readonly ChargeRoute[] {
  const names = nodeNames(view)
  const keys = new Map(placesOf(view).map((key) => [names(key), key]))
  const keyOf = (name: string): NodeKey => keys.get(name) ?? `party:${name}`
  const file = projectCharge(view, chargeId)
  const shown = glance(file, view.policy)
  const covered = (edge: readonly [string, string]) => shown.edges[edgeName(edge)]?.coverage ?? 0
  const records = recordsOf(view, names)
  return Object.entries(file.elements).flatMap(([id, element]): ChargeRoute[] => {
    if (!('chain' in element)) return []
    const route = shown.routes[id] ?? null
    const pairs = (route?.nodes ?? [])
      .slice(1)
      .map((to, index): readonly [string, string] => [route?.nodes[index] ?? '', to])
    const absent = route ? null : lacking(file.edges, covered, element.chain)
    return [
      {
        seizure: keyOf(element.chain.to),
        coverage: shown.elements[id]?.coverage ?? 0,
        hops: pairs.map((pair) => ({
          ...{ from: keyOf(pair[0]), to: keyOf(pair[1]), coverage: covered(pair) },
          weakest: edgeName(pair) === route?.weakestEdge,
          records: records.get(edgeName(pair)) ?? [],
        })),
        missing: absent && { ...absent, from: keyOf(absent.from), to: keyOf(absent.to) },
      },
    ]
  })
}

/** Every place of the network by its key. */
const placesOf = ({ parties, identifiers, items }: CaseView): readonly NodeKey[] => [
  ...parties.map(({ id }): NodeKey => `party:${id}`),
  ...identifiers.map(({ id }): NodeKey => `identifier:${id}`),
  ...items.filter(({ type }) => type === 'drug_seizure').map(({ id }): NodeKey => `item:${id}`),
]

/** The attributions and control links behind each edge, as `attribution:<id>` and `control:<id>`. */
function recordsOf(view: CaseView, names: (key: NodeKey) => string): ReadonlyMap<string, readonly string[]> {
  const edges = edgesOf(view, names)
  const found = new Map<string, string[]>()
  const add = (record: string, pairs: readonly (readonly [string, string])[]) => {
    for (const pair of pairs) found.set(edgeName(pair), [...(found.get(edgeName(pair)) ?? []), record])
  }
  for (const { id } of view.attributions) add(`attribution:${id}`, edges.about({ attributionId: id }))
  for (const { id } of view.controlLinks) add(`control:${id}`, edges.about({ controlLinkId: id }))
  return found
}
