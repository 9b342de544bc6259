import { useLocale, useTranslations } from 'next-intl'
import { useLimitWords } from '@/components/cases/limit-words'
import { tierOf } from '@/components/cases/tier'
import { useCalled } from '@/components/people/names'
import type { CoveredCell, CoveredTable } from '@/lib/domain/proof/cover-sums'
import { looked } from '@/lib/domain/proof/filter'
import type { Cell, Row } from '@/lib/domain/proof/matrix'
import type { MatrixView } from '@/lib/server/proof/view-matrix'
import type { CellSeen, RowSeen, TableSeen } from './seen'

/** Puts the facts of the matrix into the reader's words, as few as the browser needs to draw it. */
export function useSeen({ show, names, header }: Pick<MatrixView, 'show' | 'names' | 'header'>) {
  const t = useTranslations('matrix')
  const locale = useLocale()
  const called = useCalled()
  const limit = useLimitWords()
  const others = useOthers()
  const titleOf = ({ title, kind }: Pick<Cell, 'title' | 'kind'>) =>
    title ? title[locale] : t(kind === 'chain' ? 'chain' : 'whole')
  const cellSeen = (cell: CoveredCell, row: Pick<Row, 'party'>, titled: boolean): CellSeen => {
    const { coverage, points, target, supports, undermines } = cell
    const share = (value: number) => (target ? Math.round((value / target) * 100) : 0)
    // Where the sum is covered from this reader, the bar is as long as what it comes to after its limits.
    const kept = target && points !== null ? share(Math.max(0, points)) : Math.round((coverage ?? 0) * 100)
    const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
    return {
      ...{ key: cell.key, title: titleOf(cell), own: !titled },
      coverage: coverage === null ? null : Math.floor(coverage * 100 + 1e-9),
      links: [supports.links, undermines.links],
      points: [tenth(supports.points), tenth(undermines.points)],
      bar: [kept, share(undermines.points ?? 0)],
      marks: [cell.marks.usable, cell.marks.reliable, cell.marks.credible],
      flags: {
        ...(cell.binds && { binds: true }),
        ...(cell.shared && { shared: true }),
        ...(!cell.counts && { idle: true }),
        ...(!looked(show ?? undefined, cell) && { quiet: true }),
        ...(cell.kind === 'chain' && { chain: true }),
        ...(cell.kind === 'charge' && { whole: true }),
        ...(cell.limit === 'chain_broken' && { broken: true }),
      },
      ...{ atRisk: cell.atRisk, excluded: cell.excluded, differ: cell.differ },
      ofOthers: cell.ofOthers,
      elsewhere: cell.elsewhere && {
        items: cell.elsewhere.items,
        said: others(
          cell.elsewhere.items,
          cell.elsewhere.parties.flatMap((id) => names.find(({ partyId }) => partyId === id) ?? []),
          row.party,
        ),
      },
    }
  }
  return ({ countId, number, title, columns, rows }: CoveredTable): TableSeen => ({
    ...{ countId, label: t('table', { number: String(number), title }) },
    columns: columns.map(({ key, kind, title: words, shared }) => ({
      ...{ key, kind, shared },
      title: kind === 'mode' ? null : titleOf({ title: words, kind: kind === 'chain' ? 'chain' : 'charge' }),
    })),
    rows: rows.map((row): RowSeen => {
      return {
        ...{ chargeId: row.chargeId, name: called(row.party), tier: tierOf(row.party) },
        modes: row.modes.map(({ title: words }) => words[locale]).join(', '),
        reading: row.reading && { display: row.reading.display, band: row.reading.band },
        held: row.held ? limit(row.held, { title: row.heldTitle }).title : '',
        next: `/cases/${header.caseId}/enquiries?charge=${row.chargeId}`,
        cells: row.cells.map((cell, place) => cell && cellSeen(cell, row, columns[place]?.kind !== 'mode')),
      }
    }),
  })
}

type Named = Parameters<ReturnType<typeof useCalled>>[0]

/** "What the file holds speaks of Touk Chan, not of Popok Visal: 7 items." */
export function useOthers() {
  const t = useTranslations('matrix.elsewhere')
  const called = useCalled()
  return (n: number, parties: readonly Named[], self: Named) => {
    const [first, second, ...rest] = parties.map(called)
    const person = called(self)
    if (first === undefined) return t('offence', { n, person })
    const names = second === undefined ? first : `${first}, ${second}`
    return t('named', { n, person, others: rest.length > 0 ? t('list', { names }) : names })
  }
}

/** "Everything else that E-012 supports is about Touk Chan, not about Popok Visal." */
export function useOtherwise() {
  const t = useTranslations('matrix')
  const called = useCalled()
  return (
    item: string,
    { offence, parties }: { readonly offence: boolean; readonly parties: readonly Named[] },
    self: Named,
  ) => {
    const [first, second, ...rest] = parties.map(called)
    const names = second === undefined ? (first ?? '') : `${first}, ${second}`
    const others = rest.length > 0 ? t('elsewhere.list', { names }) : names
    const said = parties.length === 0 ? 'offence' : offence ? 'both' : 'people'
    return t(`others-only.${said}`, { item, others, person: called(self) })
  }
}
