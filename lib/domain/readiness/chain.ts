import { byCodeUnit, type Edge } from './name'

/** One edge, as seen from one of its ends. */
type Road = { readonly edge: number; readonly node: number }

/** The directed edges as a map. Nodes are numbered by name, so that comparing numbers compares names. */
export type Roads = {
  readonly nodes: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly out: readonly (readonly Road[])[]
  readonly into: readonly (readonly Road[])[]
}

export function roads(edges: readonly Edge[]): Roads {
  const nodes = [...new Set(edges.flat())].sort(byCodeUnit)
  const numberOf = new Map(nodes.map((name, number) => [name, number]))
  const out: Road[][] = nodes.map(() => [])
  const into: Road[][] = nodes.map(() => [])
  for (const [edge, [from, to]] of edges.entries()) {
    const [a, b] = [numberOf.get(from) ?? 0, numberOf.get(to) ?? 0]
    out[a]?.push({ edge, node: b })
    into[b]?.push({ edge, node: a })
  }
  for (const list of out) list.sort((a, b) => a.node - b.node)
  return { nodes, numberOf, out, into }
}

export type Reach = { readonly value: number; readonly hops: number; readonly width: number }

/**
 * The best walk between two nodes: its weakest edge, less a little for every further hop (layered widest path).
 * A longer walk is followed only where it is wider, so every walk followed is a path and the search ends by itself.
 */
export function reach(
  { numberOf, out }: Roads,
  ends: { readonly from: string; readonly to: string },
  coverage: readonly number[],
  hop: number,
): Reach {
  let best: Reach = { value: 0, hops: 0, width: 0 }
  const from = numberOf.get(ends.from)
  const to = numberOf.get(ends.to)
  if (from === undefined || to === undefined) return best
  const widest = new Map([[from, 1]])
  let layer = new Map(widest)
  let share = 1
  for (let hops = 1; layer.size > 0; hops++, share *= hop) {
    const next = new Map<number, number>()
    for (const [node, wide] of layer) {
      for (const road of out[node] ?? []) {
        const width = Math.min(wide, coverage[road.edge] ?? 0)
        const known = Math.max(widest.get(road.node) ?? 0, next.get(road.node) ?? 0)
        if (width > known && width * share > best.value) next.set(road.node, width)
      }
    }
    for (const [node, width] of next) widest.set(node, width)
    const width = next.get(to)
    if (width !== undefined) best = { value: width * share, hops, width }
    layer = next
  }
  return best
}

/** The edges of the route to report: of the best walks the shortest, and of those the first by its nodes' names. */
export function route(
  { numberOf, out, into }: Roads,
  ends: { readonly from: string; readonly to: string },
  coverage: readonly number[],
  { hops, width }: Reach,
): readonly Road[] {
  const wide = ({ edge }: Road) => (coverage[edge] ?? 0) >= width
  // From the far end back: who can still arrive in exactly so many hops.
  const arriving = [new Set([numberOf.get(ends.to)])]
  for (let left = 1; left < hops; left++) {
    const nearer = [...(arriving[left - 1] ?? [])]
    arriving.push(
      new Set(
        nearer
          .flatMap((node) => into[node ?? -1] ?? [])
          .filter(wide)
          .map(({ node }) => node),
      ),
    )
  }
  const taken: Road[] = []
  let at = numberOf.get(ends.from)
  for (let left = hops - 1; left >= 0; left--) {
    const road = (out[at ?? -1] ?? []).find((next) => wide(next) && arriving[left]?.has(next.node))
    if (road === undefined) break
    taken.push(road)
    at = road.node
  }
  return taken
}
