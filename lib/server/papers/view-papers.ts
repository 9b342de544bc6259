import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { can } from '@/lib/domain/identity/policy'
import { papersOf } from '@/lib/domain/paper/kinds'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

const pageSize = 30

/** The papers that were printed of a case or of one item, the latest first, and what can be printed. */
export const viewPapers = act({
  name: 'view-papers',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, itemId: id.optional(), before: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, record }, { caseId, itemId, before }) {
    if (!file) throw new NotFound()
    const item = itemId === undefined ? null : await itemOf(db, caseId, itemId)
    record('papers.listed', caseId, {})
    // Ids are made in the order of time (RFC 9562, version 7), so that a page can begin after one.
    const rows = await db.paper.findMany({
      where: { caseId, ...(itemId ? { itemId } : {}), ...(before ? { id: { lt: before } } : {}) },
      omit: { facts: true },
      include: { returned: true },
      orderBy: { id: 'desc' },
      take: pageSize + 1,
    })
    const shown = rows.slice(0, pageSize)
    const names = await namesOf(
      db,
      shown.map(({ printedById }) => printedById),
    )
    const items = await db.item.findMany({
      where: { caseId, id: { in: shown.flatMap((paper) => paper.itemId ?? []) } },
      select: { id: true, number: true, title: true, privileged: true },
    })
    return {
      header: await caseHeader(db, actor, caseId),
      item,
      papers: shown.map(({ id: paperId, printedById, returned, ...paper }) => ({
        ...{
          paperId,
          kind: paper.kind,
          code: paper.code,
          languages: paper.languages,
          printedAt: paper.printedAt,
        },
        item: named(items.find((one) => one.id === paper.itemId)),
        by: names.get(printedById) ?? null,
        returned: returned && { at: returned.at, changed: returned.changed },
      })),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
      offered: item ? papersOf(item.type) : (['exhibit_list'] as const),
      procedures: item
        ? []
        : await db.procedure.findMany({
            where: { caseId, kind: { in: ['search', 'arrest'] } },
            select: { id: true, kind: true, number: true, at: true, place: true },
            orderBy: { number: 'asc' },
            take: 200,
          }),
      mayPrint: can(actor, 'paper:print', file),
    }
  },
})

async function itemOf(db: Db, caseId: string, itemId: string) {
  const item = await db.item.findUnique({
    where: { caseId_id: { caseId, id: itemId } },
    select: { id: true, number: true, title: true, type: true, privileged: true },
  })
  if (!item) throw new NotFound()
  return { ...item, title: item.privileged ? '' : item.title }
}

/** An item by its number and title; a sealed one by its number alone. */
const named = <Item extends { readonly title: string; readonly privileged: boolean }>(
  item: Item | undefined,
) => (item ? { ...item, title: item.privileged ? '' : item.title } : null)

/** What the page of papers shows. */
export type PapersView = Awaited<ReturnType<(typeof viewPapers)['perform']>>
