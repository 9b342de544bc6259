import { z } from 'zod'
import { type Db, Prisma } from '@/lib/db/client'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { placesCounted } from './counts'
import { heldInStore } from './held-in-store'
import { namesOf } from './names'
import { objectsOf } from './objects'
import { placesOf } from './places'

const perPage = 200
const latest = 30

/** One count of one's own store: what was read last while it goes on, and its report once it is closed, page by page. */
export const viewCount = act({
  name: 'view-count',
  kind: 'read',
  permission: 'store:keep',
  input: z.strictObject({ countId: id, after: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, record }, { countId, after }) {
    const count = await db.storeCount.findFirst({ where: { id: countId, unitId: actor.unitId } })
    if (!count) throw new NotFound()
    record('stock-count.viewed', countId, {})
    const closed = count.closedAt !== null
    const [scans, read, found, totals, toEnter] = await Promise.all([
      db.countScan.findMany({
        where: { countId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: latest,
      }),
      db.countScan.findMany({
        where: { countId, itemId: { not: null } },
        distinct: ['itemId'],
        select: { itemId: true },
      }),
      db.countLine.findMany({
        where: { countId },
        // What was found in place comes last: a full store must not push what is missing off the page.
        orderBy: [{ finding: 'desc' }, { id: 'asc' }],
        ...(after ? { cursor: { id: after }, skip: 1 } : {}),
        take: perPage + 1,
      }),
      db.countLine.groupBy({ by: ['finding'], where: { countId }, _count: true }),
      notEntered(db, countId),
    ])
    const lines = found.slice(0, perPage)
    const within = await placesCounted(db, count)
    const expected = closed ? 0 : (await heldInStore(db, count.unitId, within)).length
    const ofCases = lines.flatMap(({ itemId }) => (itemId ? [{ itemId }] : []))
    const ofScans = scans.flatMap(({ itemId }) => (itemId ? [{ itemId }] : []))
    const items = await objectsOf(db, [...ofCases, ...ofScans])
    const places = await placesOf(
      db,
      count.unitId,
      [
        ...[count.placeId, ...scans.map(({ placeId }) => placeId)],
        ...lines.flatMap(({ expectedId, foundId }) => [expectedId, foundId]),
      ].flatMap((one) => one ?? []),
    )
    const place = (placeId: string | null) => places.find((one) => one.id === placeId) ?? null
    const names = await namesOf(db, [count.begunById, count.closedById])
    const entered = await db.custodyEvent.findMany({
      where: { countId, itemId: { in: ofCases.map(({ itemId }) => itemId) } },
      select: { itemId: true },
    })
    return {
      ...{ countId, begunAt: count.begunAt, closedAt: count.closedAt, place: place(count.placeId) },
      begunBy: names.get(count.begunById) ?? null,
      closedBy: count.closedById === null ? null : (names.get(count.closedById) ?? null),
      expected,
      read: read.length,
      standsAt: place(scans.find(({ isPlace }) => isPlace)?.placeId ?? count.placeId),
      scans: scans.map(({ id, code, itemId, placeId, isPlace, at }) => ({
        ...{ id, code, isPlace, at, place: place(placeId) },
        item: itemId ? (items.get(itemId) ?? null) : null,
      })),
      lines: lines.map(({ id, finding, itemId, code, expectedId, foundId }) => ({
        ...{ id, finding, code, expected: place(expectedId), found: place(foundId) },
        item: itemId ? (items.get(itemId) ?? null) : null,
        entered: entered.some((one) => one.itemId === itemId),
      })),
      /** How many lines of each finding the whole report has. */
      totals: Object.fromEntries(totals.map(({ finding, _count }) => [finding, _count])),
      /** The line after which the next page of the report begins; null on the last one. */
      later: found.length > perPage ? (lines.at(-1)?.id ?? null) : null,
      /** The cases in whose ledgers something of this report does not stand yet. */
      toEnter,
    }
  },
})

async function notEntered(db: Db, countId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ caseId: string }[]>(Prisma.sql`
    SELECT DISTINCT l."caseId" FROM "CountLine" l
    WHERE l."countId" = ${countId}::uuid AND l."finding" IN ('missing', 'misplaced') AND l."caseId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "CustodyEvent" e WHERE e."countId" = l."countId" AND e."itemId" = l."itemId")
    ORDER BY l."caseId"`)
  return rows.map(({ caseId }) => caseId)
}

/** What the page of a count shows. */
export type CountView = Awaited<ReturnType<(typeof viewCount)['perform']>>
