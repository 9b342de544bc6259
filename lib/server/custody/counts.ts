import type { Db } from '@/lib/db/client'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { placesOf } from './places'

/** A count of one's own store that still goes on, locked: what is scanned comes before it is closed, or is refused. */
export async function openCount({ db, actor }: Pick<Context, 'db' | 'actor'>, countId: string) {
  await db.$queryRaw`SELECT 1 FROM "StoreCount" WHERE "id" = ${countId}::uuid FOR UPDATE`
  const count = await db.storeCount.findFirst({ where: { id: countId, unitId: actor.unitId } })
  if (!count) throw new NotFound()
  if (count.closedAt) throw new Refused([{ because: 'count-closed' }])
  return count
}

/** The places a count covers: a box, a shelf with its boxes, or null for the whole store. */
export async function placesCounted(
  db: Db,
  { unitId, placeId }: { readonly unitId: string; readonly placeId: string | null },
): Promise<readonly string[] | undefined> {
  if (placeId === null) return undefined
  const places = await placesOf(db, unitId)
  return [placeId, ...places.filter(({ parentId }) => parentId === placeId).map(({ id }) => id)]
}
