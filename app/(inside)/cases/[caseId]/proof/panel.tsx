import { CellPanel } from '@/components/matrix/cell-panel'
import { LinkingPanel } from '@/components/matrix/linking-panel'
import type { Desk } from '@/components/matrix/matrix-desk'
import { viewCell } from '@/lib/server/proof/view-cell'
import { viewLinking } from '@/lib/server/proof/view-linking'
import type { MatrixView } from '@/lib/server/proof/view-matrix'
import { load } from '@/lib/web/page'
import { confirmLinkAction, linkCellsAction, withdrawLinkAction } from './actions'

type Query = Partial<Record<'show' | 'from' | 'cell' | 'after' | 'link' | 'cells' | 'item' | 'find', string>>

/** What stands beside the matrix: an open cell, the linking form, or nothing; and where the open cell stands now. */
export async function panelOf(view: MatrixView, query: Query) {
  const { caseId, may } = view.header
  const base = `/cases/${caseId}/proof`
  const keep = {
    ...(query.show ? { show: query.show } : {}),
    ...(query.from ? { from: query.from } : {}),
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
  const plain: Desk = { base, keep, open: query.cell ?? null, linking: null, mayLink: may.link }
  const now = stands(query.cell)
  if (query.link && may.link) {
    const cells = query.cells?.split(',').filter((key) => key !== '') ?? []
    const { item, find, after } = query
    const asks = (more: { cells?: readonly string[]; item?: string; after?: string }) => {
      const chosen = more.cells ?? cells
      return address({
        link: '1',
        ...(chosen.length > 0 ? { cells: chosen.join(',') } : {}),
        ...(more.item ? { item: more.item } : {}),
        ...(more.after ? { after: more.after } : {}),
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
    const panel = (
      <LinkingPanel
        view={linking}
        find={find}
        was={stands(linking.cells[0]?.key)}
        hrefs={hrefs}
        link={linkCellsAction}
      />
    )
    return { desk: { ...plain, open: null, linking: { cells, item: item ?? null } }, panel, now: null }
  }
  if (!query.cell) return { desk: plain, panel: null, now: null }
  const { cell, after } = query
  const panel = (
    <CellPanel
      view={await load(viewCell, { caseId, cell, after })}
      closeHref={address({})}
      linkHref={may.link ? address({ link: '1', cells: cell }) : null}
      hrefOf={(last) => address({ cell, after: last })}
      actions={{
        withdraw: may.link ? withdrawLinkAction : null,
        confirm: may.confirmLink ? confirmLinkAction : null,
      }}
    />
  )
  return { desk: plain, panel, now }
}
