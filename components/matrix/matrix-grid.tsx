'use client'
import { useTranslations } from 'next-intl'
import { BandMark } from '@/components/readiness/band-mark'
import { cx } from '@/components/ui/cx'
import { useCount } from '@/components/ui/digits'
import { TierMark } from '@/components/ui/tier-mark'
import { CellFace } from './cell-face'
import type { CellSeen, RowSeen, TableSeen } from './seen'

type Held = {
  readonly open: string | null
  readonly active: string | null
  readonly chosen: readonly string[]
  readonly hrefOf: (key: string) => string
  /** The charge that a phone shows, one person at a time. */
  readonly alone: string | null
}

/** One count as a grid: people down, elements across. On a phone one person stands there, elements down. */
export function MatrixGrid({ table, alone, ...held }: { readonly table: TableSeen } & Held) {
  const t = useTranslations('matrix')
  const modes = table.columns.filter(({ kind }) => kind === 'mode').length
  const firstMode = table.columns.findIndex(({ kind }) => kind === 'mode')
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern over a real table */}
      <table role="grid" aria-label={table.label} className="matrix w-full border-collapse text-sm">
        <thead className="max-[760px]:sr-only">
          <tr>
            <th scope="col" className="matrix-person">
              {t('person')}
            </th>
            {table.columns.map(({ key, title, kind, shared }, place) =>
              kind === 'mode' && place !== firstMode ? null : (
                <th
                  key={key}
                  scope="col"
                  colSpan={kind === 'mode' ? modes : undefined}
                  className={cx(shared && 'bg-sunken/60')}
                >
                  {title ?? t('mode')}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.chargeId} data-row className={row.chargeId === alone ? undefined : 'matrix-away'}>
              <Person row={row} />
              {row.cells.map((cell, place) => {
                const column = table.columns[place]
                return cell ? (
                  <GridCell key={cell.key} cell={cell} person={row.name} {...held} />
                ) : (
                  <td key={column?.key} className="matrix-none max-[760px]:hidden" title={t('not-in-mode')}>
                    <span className="sr-only">{t('not-in-mode')}</span>
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

function Person({ row }: { readonly row: RowSeen }) {
  const t = useTranslations('matrix')
  const count = useCount()
  return (
    <th scope="row" className="matrix-person font-normal">
      <span className="flex items-start gap-1.5">
        <TierMark tier={row.tier} className="mt-0.5" />
        <span className="min-w-0">
          <b className="font-title">{row.name}</b>
          <span className="block text-soft text-xs">{row.modes}</span>
        </span>
      </span>
      {row.held && <span className="mt-0.5 block text-xs">{row.held}</span>}
      <span className="mt-0.5 block text-xs">
        {row.reading ? (
          <BandMark band={row.reading.band} display={count(row.reading.display)} />
        ) : (
          t('no-reading')
        )}
      </span>
      <a href={row.next} data-print="no" className="link mt-0.5 block text-xs">
        {t('next')}
      </a>
    </th>
  )
}

function GridCell({
  cell,
  person,
  open,
  active,
  chosen,
  hrefOf,
}: { readonly cell: CellSeen; readonly person: string } & Omit<Held, 'alone'>) {
  const { key, flags } = cell
  return (
    <td
      className={cx(
        'matrix-cell',
        flags.shared && 'matrix-shared',
        flags.binds && 'matrix-binds',
        flags.quiet && 'opacity-45',
        chosen.includes(key) && 'matrix-chosen',
        open === key && 'matrix-open',
      )}
    >
      <a
        href={hrefOf(key)}
        data-cell={key}
        tabIndex={key === active ? 0 : -1}
        aria-current={open === key ? 'true' : undefined}
        draggable={false}
        className="relative block h-full text-ink no-underline"
      >
        <CellFace cell={cell} person={person} chosen={chosen.includes(key)} />
      </a>
    </td>
  )
}
