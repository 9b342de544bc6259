import type { Cell, CountTable, Row } from './matrix'

/** What a reader asks the matrix to show: leaders and their immediate subordinates, what is held back, what is at risk. */
export const shows = ['leaders', 'held', 'risk'] as const
export type Show = (typeof shows)[number]

/** Whether a cell is what the reader looks for; the others of its row stay, quietly. */
export function looked(
  show: Show | undefined,
  cell: Pick<Cell, 'counts' | 'coverage' | 'atRisk' | 'excluded'>,
): boolean {
  if (show === 'held') return cell.counts && (cell.coverage ?? 0) < heldUnder
  if (show === 'risk') return cell.atRisk > 0 || cell.excluded > 0
  return true
}

/** Below this a cell keeps a file from being talked over with the prosecutor (readiness.md, step 7). */
const heldUnder = 0.6

const wanted = (show: Show | undefined, { party, cells }: Row): boolean =>
  show === 'leaders'
    ? (party.tier ?? 5) <= 2
    : show === undefined || cells.some((cell) => cell !== null && looked(show, cell))

/** The rows that are asked for, and of these one page; tables without a row fall away when a filter is set. */
export function paged(
  tables: readonly CountTable[],
  { show, from, most }: { readonly show?: Show; readonly from?: string; readonly most: number },
): {
  readonly tables: readonly CountTable[]
  readonly earlier: string | null
  readonly later: string | null
} {
  const kept = tables.map((table) => ({ ...table, rows: table.rows.filter((row) => wanted(show, row)) }))
  const all = kept.flatMap(({ rows }) => rows.map(({ chargeId }) => chargeId))
  const start = Math.max(0, all.indexOf(from ?? ''))
  const page = new Set(all.slice(start, start + most))
  const narrowed = show !== undefined || all.length > most
  return {
    tables: kept
      .map((table) => ({ ...table, rows: table.rows.filter(({ chargeId }) => page.has(chargeId)) }))
      .filter(({ rows }) => rows.length > 0 || !narrowed),
    earlier: start > 0 ? (all[Math.max(0, start - most)] ?? null) : null,
    later: all[start + most] ?? null,
  }
}
