import { CellPanel } from '@/components/matrix/cell-panel'
import { LinkingPanel } from '@/components/matrix/linking-panel'
import type { Desk } from '@/components/matrix/matrix-desk'
import { placeNames, placeOfQuery } from '@/lib/domain/evidence/place-query'
import { viewFile } from '@/lib/server/evidence/view-file'
import { viewCell } from '@/lib/server/proof/view-cell'
import { viewLinking } from '@/lib/server/proof/view-linking'
import type { MatrixView } from '@/lib/server/proof/view-matrix'
import { load } from '@/lib/web/page'
import { commentActions } from '../comments/comment-actions'
import { confirmLinkAction, linkCellsAction, withdrawLinkAction } from './actions'

const asks = [
  'show',
  'from',
  'row',
  'cell',
  'after',
  'look',
  'link',
  'cells',
  'item',
  'find',
  'file',
] as const
/** What the address may ask for: a cell, a link's file, the linking form, and a place that was pointed at. */
export const panelNames = [...asks, ...placeNames.filter((name) => name !== 'from')] as const
type Query = Partial<Record<(typeof panelNames)[number], string>>

/** What stands beside the matrix: an open cell, the linking form, or nothing; and where the open cell stands now. */
export async function panelOf(view: MatrixView, query: Query) {
  const { caseId, may } = view.header
  const open = (itemId: string, fileId: string) =>
    load(viewFile, { caseId, itemId, fileId }).then(({ file }) => file)
  const base = `/cases/${caseId}/proof`
  const keep = {
    ...(query.show ? { show: query.show } : {}),
    ...(query.from ? { from: query.from } : {}),
    ...(query.row ? { row: query.row } : {}),
  }
  const address = (asked: Readonly<Record<string, string>>) => {
    const text = new URLSearchParams({ ...keep, ...asked }).toString()
    return text ? `${base}?${text}` : base
  }
  const stands = (key: string | undefined) => {
    const found = view.tables
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .find((cell) => cell?.key === key)
    return found?.coverage == null ? null : Math.floor(found.coverage * 100 + 1e-9)
  }
  const plain: Desk = {
    ...{ base, keep, open: query.cell ?? null, linking: null, mayLink: may.link, looks: false },
    alone: aloneIn(view, query),
  }
  const now = stands(query.cell)
  if (query.link && may.link) {
    const cells = query.cells?.split(',').filter((key) => key !== '') ?? []
    const { item, find, after, file } = query
    const asks = (more: { cells?: readonly string[]; item?: string; after?: string; file?: string }) => {
      const chosen = more.cells ?? cells
      return address({
        link: '1',
        ...(chosen.length > 0 ? { cells: chosen.join(',') } : {}),
        ...(more.item ? { item: more.item } : {}),
        ...(more.after ? { after: more.after } : {}),
        ...(more.file ? { file: more.file } : {}),
        ...(find && !more.item ? { find } : {}),
      })
    }
    const linking = await load(viewLinking, { caseId, cells, item, find, after })
    const hrefs = {
      ...{ close: address({}), base, otherItem: asks({}) },
      item: (itemId: string) => asks({ item: itemId }),
      without: (key: string) =>
        asks({ cells: cells.filter((one) => one !== key), ...(item ? { item } : {}) }),
      more: (last: string) => asks({ after: last }),
      keep: { ...keep, link: '1', ...(cells.length > 0 ? { cells: cells.join(',') } : {}) },
    }
    const about = linking.item
    const opened =
      about && may.openFile && about.files.some(({ fileId }) => fileId === file) ? file : undefined
    const choosing = {
      file: about && opened ? await open(about.itemId, opened) : null,
      place: placeOfQuery(placesIn(query)),
      hrefOf: about && may.openFile ? (fileId: string) => asks({ item: about.itemId, file: fileId }) : null,
      pointTo: asks({ ...(item ? { item } : {}), ...(opened ? { file: opened } : {}) }),
    }
    const panel = (
      <LinkingPanel
        view={linking}
        find={find}
        was={stands(linking.cells[0]?.key)}
        hrefs={hrefs}
        choosing={choosing}
        link={linkCellsAction}
      />
    )
    const linkingDesk = { ...plain, open: null, linking: { cells, item: item ?? null } }
    return { desk: { ...linkingDesk, looks: choosing.file !== null }, panel, now: null }
  }
  if (!query.cell) return { desk: plain, panel: null, now: null }
  const { cell, after } = query
  const shown = await load(viewCell, { caseId, cell, after })
  const here = { cell, ...(after ? { after } : {}) }
  const looked = shown.links.find(({ linkId }) => linkId === query.look)
  const look =
    looked?.place?.fileId && may.openFile
      ? {
          ...{ linkId: looked.linkId, closeHref: address(here) },
          file: await open(looked.item.itemId, looked.place.fileId),
        }
      : null
  const panel = (
    <CellPanel
      view={shown}
      closeHref={address({})}
      linkHref={may.link ? address({ link: '1', cells: cell }) : null}
      hrefOf={(last) => address({ cell, after: last })}
      actions={{
        withdraw: may.link ? withdrawLinkAction : null,
        confirm: may.confirmLink ? confirmLinkAction : null,
        lookAt: may.openFile ? (linkId) => address({ ...here, look: linkId }) : null,
        look,
      }}
      comments={commentActions}
    />
  )
  return { desk: { ...plain, looks: look !== null }, panel, now }
}

/** Whose row a phone shows: who was asked for, else whose cell is open or chosen, else the first. */
function aloneIn({ tables }: MatrixView, { row, cell, cells }: Query): string | null {
  const rows = tables.flatMap(({ rows: own }) => own.map(({ chargeId }) => chargeId))
  const asked = [row, cell?.split(':')[0], cells?.split(',').at(-1)?.split(':')[0]]
  return asked.find((one) => one !== undefined && rows.includes(one)) ?? rows[0] ?? null
}

/** The place in the address: its names without what the page of rows is called. */
const placesIn = ({ from: _, ...query }: Query) => query
