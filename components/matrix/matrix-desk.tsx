'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useRef,
  useState,
  useTransition,
} from 'react'
import { cx } from '@/components/ui/cx'
import { Drawings } from './cell-face'
import { KeysDialog } from './keys-dialog'
import { MatrixGrid } from './matrix-grid'
import { goFrom, typing } from './moves'
import { OnePerson } from './one-person'
import type { TableSeen } from './seen'

export type Desk = {
  /** The page's address without anything asked. */
  readonly base: string
  /** What the address keeps: the filter and the page of rows. */
  readonly keep: Readonly<Record<string, string>>
  readonly open: string | null
  /** The charge whose person a phone shows; on a desk everybody stands there. */
  readonly alone: string | null
  /** The cells that the open linking form is about; null when no form is open. */
  readonly linking: { readonly cells: readonly string[]; readonly item: string | null } | null
  readonly mayLink: boolean
  /** A file lies open in the panel, which is wider then. */
  readonly looks: boolean
}

/** The matrix with its panel, and the keys and drags that work it. Every one of them is an address, so it works without script. */
export function MatrixDesk({
  desk,
  tables,
  heads,
  panel,
}: {
  readonly desk: Desk
  readonly tables: readonly TableSeen[]
  /** What stands over each table, in their order. */
  readonly heads: readonly ReactNode[]
  readonly panel: ReactNode
}) {
  const t = useTranslations('matrix')
  const router = useRouter()
  const [pending, begin] = useTransition()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [moved, setMoved] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const first = tables[0]?.rows[0]?.cells.find((cell) => cell !== null)?.key ?? null
  const active = moved ?? desk.open ?? first
  const chosen = desk.linking ? desk.linking.cells : picked

  const address = (asked: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ ...desk.keep, ...asked }).toString()
    return query ? `${desk.base}?${query}` : desk.base
  }
  const linkTo = (cells: readonly string[], item = desk.linking?.item ?? null) =>
    address({ link: '1', ...(cells.length > 0 ? { cells: cells.join(',') } : {}), ...(item ? { item } : {}) })
  const toggled = (key: string) =>
    chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]
  const hrefOf = (key: string) => (desk.linking ? linkTo(toggled(key)) : address({ cell: key }))
  // Another person on a phone: what is being linked goes along.
  const asked = desk.linking
    ? {
        ...{ link: '1' },
        ...(desk.linking.cells.length > 0 ? { cells: desk.linking.cells.join(',') } : {}),
        ...(desk.linking.item ? { item: desk.linking.item } : {}),
      }
    : {}
  const go = (href: string) => begin(() => router.push(href, { scroll: false }))

  const onKeyDown = (event: KeyboardEvent) => {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    const act = keys[event.key] ?? (event.key.startsWith('Arrow') ? 'move' : undefined)
    if (act === undefined) return
    if (act === 'move' || act === 'ends') {
      const next = cell && goFrom(root.current, cell, event.key)
      if (!next) return
      setMoved(next.dataset.cell ?? null)
      next.focus()
    } else if (act === 'pick' && cell?.dataset.cell && desk.mayLink) {
      if (desk.linking) go(linkTo(toggled(cell.dataset.cell)))
      else setPicked(toggled(cell.dataset.cell))
    } else if (act === 'link' && desk.mayLink && !desk.linking) {
      const here = cell?.dataset.cell ?? desk.open
      go(linkTo(picked.length > 0 ? picked : here ? [here] : []))
      setPicked([])
    } else if (act === 'next' || act === 'previous') {
      const links = [...(root.current?.querySelectorAll<HTMLElement>('[data-link]') ?? [])]
      const place = links.findIndex((one) => one.contains(document.activeElement))
      links[place + (act === 'next' ? 1 : place === -1 ? 0 : -1)]?.focus()
    } else if (act === 'original') {
      const link = (event.target as HTMLElement).closest<HTMLElement>('[data-link]')
      const there = (link ?? root.current)?.querySelector<HTMLAnchorElement>('a[data-place]')
      if (!there) return
      go(there.getAttribute('href') ?? desk.base)
    } else if (act === 'filter') {
      const there = document.querySelector<HTMLElement>('[data-find], [data-filters] a')
      there?.focus()
    } else if (act === 'help') help.current?.showModal()
    else if (act === 'close' && (desk.open || desk.linking)) {
      go(address({}))
      root.current?.querySelector<HTMLElement>(`[data-cell="${active}"]`)?.focus()
    } else return
    event.preventDefault()
  }

  const onClick = (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-cell], a[data-soft]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    if (link.dataset.cell) setMoved(link.dataset.cell)
    go(link.getAttribute('href') ?? desk.base)
  }

  const onDragStart = (event: DragEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset.item
    if (item) event.dataTransfer.setData(kind, item)
  }
  const onDragOver = (event: DragEvent) => {
    if ((event.target as HTMLElement).closest('[data-cell]') && event.dataTransfer.types.includes(kind))
      event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell
    const item = event.dataTransfer.getData(kind)
    if (!key || !item || !desk.mayLink) return
    event.preventDefault()
    // Dropped on one of several chosen cells, it is meant for all of them.
    go(linkTo(chosen.includes(key) ? chosen : [...chosen, key], item))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one place hears for every cell; each cell is a link of its own
    <div
      ref={root}
      role="presentation"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDrop={onDrop}
      aria-busy={pending}
      className={cx(
        'matrix-desk',
        panel !== null && 'matrix-desk-open',
        desk.open !== null && panel !== null && 'matrix-desk-cell',
        desk.looks && 'matrix-desk-looks',
      )}
    >
      <Drawings />
      <div className="matrix-tables flex min-w-0 flex-col gap-4">
        <OnePerson tables={tables} alone={desk.alone} hrefOf={(row) => address({ ...asked, row })} />
        {tables.map((table, place) => (
          <section
            key={table.countId}
            aria-label={table.label}
            className={cx(
              'min-w-0 rounded-card border border-line bg-surface',
              !table.rows.some(({ chargeId }) => chargeId === desk.alone) && 'matrix-away',
            )}
          >
            {heads[place]}
            <MatrixGrid
              table={table}
              alone={desk.alone}
              open={desk.open}
              active={active}
              chosen={chosen}
              hrefOf={hrefOf}
            />
          </section>
        ))}
      </div>
      {panel}
      <KeysDialog ref={help} />
      <p className="sr-only" aria-live="polite">
        {picked.length > 0 ? `${t('linking.cells')}: ${picked.length}` : ''}
      </p>
    </div>
  )
}

const kind = 'application/x-ringleader-item'

const keys: Readonly<Record<string, string>> = {
  ...{ Home: 'ends', End: 'ends', ' ': 'pick', l: 'link', L: 'link', j: 'next', J: 'next' },
  ...{
    k: 'previous',
    K: 'previous',
    '/': 'filter',
    o: 'original',
    O: 'original',
    '?': 'help',
    Escape: 'close',
  },
}
