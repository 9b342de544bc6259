import type { PlainCase, PlainItem } from './reference'

/** Numbers that look random and are the same on every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Size = {
  readonly links: number
  readonly origins: number
  readonly against?: number
  readonly seed?: number
}

/** A charge as large as one likes: eleven elements, one more by a chain over forty edges, some items resting on phones. */
export function aBigCase({ links, origins, against = 0.08, seed = links }: Size): PlainCase {
  const next = dice(seed)
  const number = (below: number) => Math.floor(next() * below)
  const one = <T>(of: readonly [T, ...T[]]): T => of[number(of.length)] ?? of[0]
  const elements = Array.from({ length: 11 }, (_, i) => `element-${i}`)
  const node = (layer: number, side: number) =>
    layer === 0 ? 'leader' : layer === 5 ? 'seizure' : `n${layer}-${side}`
  const edges = Array.from({ length: 40 }, (_, i): [string, string] => {
    const [layer, side] = [i % 5, Math.floor(i / 5)]
    return [node(layer, side), node(layer + 1, layer % 2 === 0 ? side : (side + 1) % 8)]
  })
  const items = Array.from({ length: links }, (_, i): PlainItem => {
    const onEdge = next() < 0.3
    const supports = next() >= against
    const target = { element: `element-${number(elements.length)}` }
    const edge = edges[number(edges.length)] ?? ['leader', 'n1-0']
    const rest = edges[number(edges.length)] ?? edge
    return {
      id: `item-${i}`,
      target: onEdge ? { edge } : target,
      polarity: supports ? 'supports' : 'undermines',
      strength: one(['fits', 'points', 'shows', 'proves']),
      source: one(['A', 'B', 'C', 'P1', 'P2', 'P3', null]),
      information: one([1, 2, 3, 6]),
      admissibility: one(['cleared', 'cleared', 'at_risk', 'unassessed', 'excluded']),
      origin: `origin-${number(origins)}`,
      class: one(['official', 'device', 'witness', 'accomplice']),
      spoken: next() < 0.3,
      hearsay: next() < 0.1,
      ...(supports && !onEdge && next() < 0.2 ? { restsOn: [rest] } : {}),
      ...(supports && next() < 0.1 ? { custodyDefects: ['time_gap'] } : {}),
    }
  })
  const all = [...elements, 'attribution']
  return {
    model: 'crm-1.0.0',
    id: `a charge of ${links} links`,
    elements: {
      ...Object.fromEntries(elements.map((id) => [id, { sources: 2 }])),
      attribution: { chain: { from: 'leader', to: 'seizure' } },
    },
    tree: { op: 'AND', of: all.map((element) => ({ element })) },
    edges,
    items,
    steps: [],
    disclosure: 1,
    undisclosedExculpatory: false,
  }
}
