import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { cx } from './cx'
import { Icon } from './icon'

export type Column<Key extends string = string> = {
  readonly key: Key
  readonly label: string
  /** Numbers stand right, so that they can be compared. */
  readonly numeric?: boolean
  /** A heading that sorts: where its link leads, and how the list is sorted by it now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | null }
  /** Stays on one line. */
  readonly tight?: boolean
  /** Leaves the label out on a phone, where the cell speaks for itself. */
  readonly plain?: boolean
  readonly className?: string
}

export type Row<Key extends string = string> = {
  readonly id: string
  readonly cells: Readonly<Partial<Record<Key, ReactNode>>>
  readonly selected?: boolean
  /** Only where a person must act now. */
  readonly tone?: 'stop' | 'risk'
}

// On a phone the rows are blocks, and a block loses its role; so each role is written out.
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
}

/** A real table, with each row as a card on a phone. The first column names the row. */
export function Table<Key extends string>({
  caption,
  columns,
  rows,
  empty,
  compact = false,
  className,
}: {
  /** Said by a screen reader: what is listed, and in which order. */
  readonly caption: string
  readonly columns: readonly Column<Key>[]
  readonly rows: readonly Row<Key>[]
  readonly empty?: ReactNode
  /** Stays a table on a phone, for few and short columns. */
  readonly compact?: boolean
  readonly className?: string
}) {
  if (rows.length === 0 && empty) return <div className="px-4 py-4">{empty}</div>
  return (
    <div className="overflow-x-auto">
      <table
        {...as.table}
        className={cx('w-full border-collapse text-sm', !compact && 'table-as-cards', className)}
      >
        <caption className="sr-only">{caption}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row} className="border-line border-b">
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup} className="divide-y divide-line">
          {rows.map((row) => (
            <tr
              key={row.id}
              {...as.row}
              aria-current={row.selected || undefined}
              className={cx(
                'align-top hover:bg-canvas',
                row.selected && 'bg-accent-tint hover:bg-accent-tint',
                row.tone === 'stop' && 'bg-stop-tint hover:bg-stop-tint',
                row.tone === 'risk' && 'bg-risk-tint hover:bg-risk-tint',
              )}
            >
              {columns.map(({ key, label, numeric, tight, plain }, index) => {
                const look = cx(
                  compact
                    ? 'px-2.5 py-row first:ps-4 last:pe-4'
                    : 'sm:px-2.5 sm:py-row sm:first:ps-4 sm:last:pe-4',
                  numeric && (compact ? 'text-end' : 'sm:text-end'),
                  (numeric || tight) && 'sm:whitespace-nowrap',
                )
                return index === 0 ? (
                  <th key={key} scope="row" {...as.rowheader} className={cx(look, 'text-start font-normal')}>
                    {row.cells[key]}
                  </th>
                ) : (
                  <td key={key} {...as.cell} data-label={plain ? undefined : label} className={look}>
                    {row.cells[key] != null && <div className="min-w-0">{row.cells[key]}</div>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ column: { label, numeric, sort, className } }: { readonly column: Column }) {
  const t = useTranslations('ui.table')
  return (
    <th
      scope="col"
      {...as.columnheader}
      aria-sort={sort?.now ?? undefined}
      className={cx(
        'px-2.5 py-1.5 align-bottom font-control text-soft text-xs first:ps-4 last:pe-4',
        numeric ? 'text-end' : 'text-start',
        className,
      )}
    >
      {sort ? (
        <CaseLink
          href={sort.href}
          className="inline-flex items-center gap-1 text-soft underline-offset-3 hover:text-ink hover:underline aria-[current]:text-ink"
          title={t('sort-by', { column: label })}
        >
          {label}
          <Icon of={sort.now === 'ascending' ? 'up' : sort.now === 'descending' ? 'down' : 'sort'} size="s" />
        </CaseLink>
      ) : (
        label
      )}
    </th>
  )
}
