import type { CaseView, ChargeFacts, LinkFacts } from '@/lib/domain/cases/case-view'
import { edgesOf } from '@/lib/domain/cases/edges'
import { nodeNames } from '@/lib/domain/cases/nodes'
import type { StoredResult } from '@/lib/domain/cases/stored-result'

/** The chain from the suspect to a seizure, and the charge as a whole: places of the matrix that are no element of the law. */
export const CHAIN = 'CHAIN'
export const WHOLE = 'CHARGE'

/** Where every standing link of a case is, by what it is about. Read once for the whole matrix. */
export type Places = {
  /** Links of a base element that everybody charged shares. */
  readonly ofCount: (countId: string, element: string) => readonly LinkFacts[]
  /** Links of one charge's own element, or of the charge as a whole. */
  readonly ofCharge: (chargeId: string, element: string | null) => readonly LinkFacts[]
  /** Links of one hop, as "A>B". */
  readonly ofHop: (hop: string) => readonly LinkFacts[]
  readonly names: ReturnType<typeof nodeNames>
}

/** Puts every link where it belongs. */
export function placesOf(view: CaseView): Places {
  const names = nodeNames(view)
  const edges = edgesOf(view, names)
  const found = new Map<string, LinkFacts[]>()
  const put = (key: string, link: LinkFacts) => {
    const there = found.get(key)
    if (there) there.push(link)
    else found.set(key, [link])
  }
  for (const link of view.links) {
    const { target } = link
    if ('countId' in target) put(`count ${target.countId} ${target.element}`, link)
    else if ('chargeId' in target) put(`charge ${target.chargeId} ${target.element ?? WHOLE}`, link)
    else for (const [from, to] of edges.about(target)) put(`hop ${from}>${to}`, link)
  }
  const at = (key: string) => found.get(key) ?? []
  return {
    ofCount: (countId, element) => at(`count ${countId} ${element}`),
    ofCharge: (chargeId, element) => at(`charge ${chargeId} ${element ?? WHOLE}`),
    ofHop: (hop) => at(`hop ${hop}`),
    names,
  }
}

/** The best walk from the suspect to one of the count's seizures; its hops as "A>B", none when nothing joins them. */
export function bestRoute(result: Pick<StoredResult, 'elements' | 'routes'> | undefined): {
  readonly seizure: string
  readonly coverage: number
  readonly hops: readonly string[]
  readonly weakest: string | null
} | null {
  if (!result) return null
  const chains = Object.entries(result.routes).map(([id, route]) => ({
    seizure: id.slice(CHAIN.length + 1),
    coverage: result.elements[id]?.coverage ?? 0,
    hops: route === null ? [] : route.nodes.slice(1).map((node, place) => `${route.nodes[place]}>${node}`),
    weakest: route?.weakestEdge ?? null,
  }))
  const [first, ...rest] = chains
  return first === undefined
    ? null
    : rest.reduce((best, next) => (next.coverage > best.coverage ? next : best), first)
}

/** Every link of one place of a charge. */
export function linksAt(
  places: Places,
  { id, countId }: Pick<ChargeFacts, 'id' | 'countId'>,
  element: string,
  result: StoredResult | undefined,
): readonly LinkFacts[] {
  if (element === WHOLE) return places.ofCharge(id, null)
  if (element === CHAIN)
    return [...new Set(bestRoute(result)?.hops.flatMap((hop) => places.ofHop(hop)) ?? [])]
  return [...places.ofCount(countId, element), ...places.ofCharge(id, element)]
}
