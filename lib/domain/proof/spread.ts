import type { CaseView, ChargeFacts } from '@/lib/domain/cases/case-view'
import type { StoredResult } from '@/lib/domain/cases/stored-result'
import { itemsOf, weighed } from './cell'
import type { Row } from './matrix'
import { bestRoute, CHAIN, linksAt, type Places } from './places'

export const spreadBy = ['origins', 'items'] as const
export type SpreadBy = (typeof spreadBy)[number]

/** A column: one source, or one item. */
export type Head = {
  readonly id: string
  readonly number: number | null
  readonly title: string
}

/** What one source or item adds to one element, and takes from it; null where it says nothing. */
export type Bit = {
  readonly adds: number
  readonly takes: number
  readonly links: number
  /** The items in it that one person alone graded. */
  readonly alone: ReadonlySet<string>
} | null

export type SpreadRow = {
  readonly key: string
  readonly element: string
  readonly hop: string | null
  readonly points: number | null
  readonly bits: ReadonlyMap<string, NonNullable<Bit>>
}

/**
 * One charge, turned round: what each source or item does in each element. By source the sums are the points of the
 * element, because a source is one voice; by item they are what each would weigh by itself.
 */
export function spread(
  view: CaseView,
  places: Places,
  charge: ChargeFacts,
  row: Row,
  result: StoredResult | undefined,
  by: SpreadBy,
): { readonly heads: readonly Head[]; readonly rows: readonly SpreadRow[] } {
  const items = itemsOf(view)
  const origins = new Map(view.origins.map(({ id, name }) => [id, name]))
  const heads = new Map<string, Head>()
  const bitsOf = (links: ReturnType<typeof linksAt>, shown: StoredResult['elements'][string] | undefined) => {
    const bits = new Map<string, { adds: number; takes: number; links: number; alone: Set<string> }>()
    for (const { link, item, weight } of weighed(items, links, shown)) {
      const id = by === 'items' ? item.id : item.originId
      const head =
        by === 'items'
          ? { id, number: item.number, title: item.title }
          : { id, number: null, title: origins.get(id) ?? '' }
      heads.set(id, head)
      const bit = bits.get(id) ?? { adds: 0, takes: 0, links: 0, alone: new Set<string>() }
      bits.set(id, bit)
      bit.links++
      if (item.grade && !item.gradedByTwo) bit.alone.add(item.id)
      if (by === 'items') bit[link.polarity === 'supports' ? 'adds' : 'takes'] += weight
    }
    if (by === 'origins')
      for (const { origin, polarity, points } of shown?.ledger ?? [])
        for (const [id, bit] of bits)
          if (heads.get(id)?.title.replaceAll('>', '›') === origin)
            bit[polarity === 'supports' ? 'adds' : 'takes'] = Math.abs(points)
    return bits
  }
  const rows = row.cells.flatMap((cell): SpreadRow[] => {
    if (cell === null) return []
    if (cell.element === CHAIN)
      return (bestRoute(result)?.hops ?? []).map((hop) => ({
        ...{ key: `${cell.key} ${hop}`, element: CHAIN, hop, points: result?.edges[hop]?.points ?? null },
        bits: bitsOf(places.ofHop(hop), result?.edges[hop]),
      }))
    const links = linksAt(places, charge, cell.element, result)
    const shown = result?.elements[cell.element]
    return [
      {
        ...{ key: cell.key, element: cell.element, hop: null, points: cell.points },
        bits: bitsOf(links, shown),
      },
    ]
  })
  return {
    heads: [...heads.values()].sort(
      (one, other) => (one.number ?? 0) - (other.number ?? 0) || (one.title < other.title ? -1 : 1),
    ),
    rows,
  }
}
