type Edge = readonly [string, string]

/** What a route lacks: a hop that is proposed and not shown, or two places that nothing joins. */
export type Missing = { readonly from: string; readonly to: string; readonly proposed: boolean }

/**
 * The hop that is missing on the way from one place to another when nothing shown leads there. If the records propose a
 * whole way, the first hop of it that nothing shows, on the way with the fewest such hops; otherwise the farthest place
 * that is shown from the beginning, and the farthest from which the end is shown.
 */
export function lacking(
  edges: readonly Edge[],
  coverage: (edge: Edge) => number,
  { from, to }: { readonly from: string; readonly to: string },
): Missing {
  const way = leastUnshown(edges, (edge) => (coverage(edge) > 0 ? 0 : 1), from, to)
  const unshown = way?.find((edge) => coverage(edge) <= 0)
  if (unshown) return { from: unshown[0], to: unshown[1], proposed: true }
  const shown = edges.filter((edge) => coverage(edge) > 0)
  const back = shown.map(([a, b]): Edge => [b, a])
  return { from: farthest(shown, from), to: farthest(back, to), proposed: false }
}

/** The last place that a walk outward comes to, one ring after the other; of the last ring, the first by name. */
function farthest(edges: readonly Edge[], start: string): string {
  const seen = new Set([start])
  let ring = [start]
  for (;;) {
    const next = [
      ...new Set(edges.filter(([a, b]) => ring.includes(a) && !seen.has(b)).map(([, b]) => b)),
    ].sort()
    if (next.length === 0) return ring[0] ?? start
    for (const place of next) seen.add(place)
    ring = next
  }
}

/** The way with the least cost; costs are 0 or 1, so rings of equal cost are walked one after the other. */
function leastUnshown(
  edges: readonly Edge[],
  cost: (edge: Edge) => 0 | 1,
  from: string,
  to: string,
): readonly Edge[] | null {
  const into = new Map<string, { readonly cost: number; readonly by: Edge | null }>([
    [from, { cost: 0, by: null }],
  ])
  const waiting = [from]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const so = into.get(at)?.cost ?? 0
    for (const edge of edges) {
      if (edge[0] !== at) continue
      const sum = so + cost(edge)
      if (sum >= (into.get(edge[1])?.cost ?? Number.POSITIVE_INFINITY)) continue
      into.set(edge[1], { cost: sum, by: edge })
      if (cost(edge) === 0) waiting.unshift(edge[1])
      else waiting.push(edge[1])
    }
  }
  if (!into.has(to)) return null
  const way: Edge[] = []
  for (let by = into.get(to)?.by; by; by = into.get(by[0])?.by) way.unshift(by)
  return way
}
