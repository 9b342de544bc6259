import type { Db } from '@/lib/db/client'
import { mostPlaces } from '@/lib/domain/custody/store'

/** The shelves and boxes of a store that are used, or those that are named, each with the shelf it stands on. */
export async function placesOf(db: Db, unitId: string, ids?: readonly string[]) {
  const places = await db.storePlace.findMany({
    where: { unitId, ...(ids ? { id: { in: [...ids] } } : { closedAt: null }) },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
    take: mostPlaces,
  })
  const parents = await db.storePlace.findMany({
    where: { unitId, id: { in: places.flatMap(({ parentId }) => parentId ?? []) } },
    select: { id: true, code: true },
  })
  return places.map((place) => ({
    ...place,
    parent: parents.find(({ id }) => id === place.parentId) ?? null,
  }))
}

export type Placed = Awaited<ReturnType<typeof placesOf>>[number]
