import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import { type CaseView, itemName } from '@/lib/domain/cases/case-view'
import type { StoredResult } from '@/lib/domain/cases/stored-result'
import { itemsOf, weighed } from './cell'
import type { CoveredTable } from './cover-sums'
import { CHAIN, linksAt, placesOf } from './places'

/** One line of the exported matrix: one link in one cell, or a cell that holds none. */
export type SheetLine = {
  readonly count: number
  readonly offence: string
  readonly person: string
  readonly tier: number | null
  readonly charge: string
  readonly element: string
  readonly title: string
  readonly shared: boolean
  readonly coverage: number | null
  readonly points: number | null
  readonly target: number | null
  readonly limit: string | null
  readonly binds: boolean
  readonly item: string | null
  readonly polarity: string | null
  readonly strength: string | null
  readonly weight: number | null
  readonly usable: string | null
  readonly source: string | null
  readonly information: number | null
  readonly reasoning: string | null
}

const noLink = {
  ...{ item: null, polarity: null, strength: null, weight: null, usable: null },
  ...{ source: null, information: null, reasoning: null },
} as const

/**
 * The matrix as lines, for a table outside. What undermines is always in it; what is intelligence only never leaves the
 * house (product.md, Insulation map), not even as a line.
 */
export function sheet(
  view: CaseView,
  tables: readonly CoveredTable[],
  results: ReadonlyMap<string, StoredResult>,
): readonly SheetLine[] {
  const [places, items] = [placesOf(view), itemsOf(view)]
  const charges = new Map(view.charges.map((charge) => [charge.id, charge]))
  return tables.flatMap(({ number, offence, rows }) =>
    rows.flatMap(({ chargeId, party, modes, cells }) =>
      cells.flatMap((cell): SheetLine[] => {
        const charge = charges.get(chargeId)
        if (!cell || !charge) return []
        const result = results.get(chargeId)
        const of: Omit<SheetLine, keyof typeof noLink> = {
          ...{ count: number, offence: offence.en, tier: party.tier },
          person: party.nameLatin ?? party.nameKm ?? party.aliases[0] ?? '',
          charge: modes.map(({ code }) => code).join(' '),
          ...{ element: cell.element, title: cell.title?.en ?? cell.element, shared: cell.shared },
          ...{ coverage: cell.coverage, points: cell.points, target: cell.target },
          ...{ limit: cell.limit, binds: cell.binds },
        }
        const shown = cell.element === CHAIN ? undefined : result?.elements[cell.element]
        const links = weighed(items, linksAt(places, charge, cell.element, result), shown).filter(
          ({ item, link }) => admissibilityOf(item) !== 'intelligence_only' || link.polarity === 'undermines',
        )
        if (links.length === 0) return [{ ...of, ...noLink }]
        return links.map(({ link, item, weight }) => ({
          ...of,
          ...{ item: itemName(item.number), polarity: link.polarity, strength: link.strength },
          ...{ weight: cell.element === CHAIN ? null : weight, usable: admissibilityOf(item) },
          ...{ source: item.grade?.source ?? null, information: item.grade?.information ?? null },
          reasoning: link.reasoning,
        }))
      }),
    ),
  )
}
