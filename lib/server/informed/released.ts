import { type Db, Prisma } from '@/lib/db/client'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { printRows } from '@/lib/domain/evidence/show'
import { namesOf } from '@/lib/server/custody/names'

const perPage = 20

/**
 * What was released to an office, the newest first: what the item is, what it was asked, and its files. Not what it is linked
 * to, how it was graded, or whose voice it is.
 */
export async function releasedTo(db: Db, caseId: string, officeId: string, after: string | undefined) {
  const rows = await db.releasedItem.findMany({
    // Sealed after it was released: from then on it is nobody's.
    where: { caseId, officeId, item: { privileged: false } },
    select: {
      ...{ itemId: true, reason: true, at: true, byId: true },
      item: {
        select: {
          ...{ number: true, type: true, title: true, description: true, facts: true },
          ...{ obtainedAt: true, obtainedPlace: true, obtainedBy: true },
          files: {
            select: { id: true, name: true, stored: { select: { size: true } } },
            orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
            take: 50,
          },
        },
      },
    },
    orderBy: [{ at: 'desc' }, { itemId: 'desc' }],
    take: perPage + 1,
    ...(after ? { cursor: { officeId_itemId: { officeId, itemId: after } } } : {}),
  })
  const page = rows.slice(0, perPage)
  const names = await namesOf(
    db,
    page.map(({ byId }) => byId),
  )
  return {
    items: page.map(({ byId, item: { facts, files, ...item }, ...row }) => ({
      ...{ ...row, ...item, by: names.get(byId) ?? null },
      rows: printRows(kinds[item.type], facts as Facts).filter(
        ({ sensitivity }) => sensitivity !== 'restricted',
      ),
      files: files.map(({ id: fileId, name, stored }) => ({ fileId, name, size: Number(stored.size) })),
    })),
    later: rows[perPage]?.itemId ?? null,
  }
}

/** What police can still release to an office, the newest first, fifty at a time. */
export const releasable = (db: Db, caseId: string, officeId: string, below: number | undefined) =>
  db.$queryRaw<{ itemId: string; number: number; title: string; type: ItemType }[]>(Prisma.sql`
    SELECT i."id" AS "itemId", i."number", i."title", i."type"::text AS "type" FROM "Item" i
    WHERE i."caseId" = ${caseId}::uuid AND NOT i."privileged" AND i."sensitivity" = 'normal'
      AND i."number" < ${below ?? 2_147_483_647}
      AND NOT EXISTS (SELECT 1 FROM "ReleasedItem" r WHERE r."officeId" = ${officeId}::uuid AND r."itemId" = i."id")
    ORDER BY i."number" DESC LIMIT 51`)
