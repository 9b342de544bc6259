import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { heldInStore } from './held-in-store'
import { placesOf } from './places'
import { lastRow, pageOf } from './rows-after'

const perPage = 20

/** A keeper's store: its shelves and boxes, how many objects lie in each, and its latest counts. */
export const viewStore = act({
  name: 'view-store',
  kind: 'read',
  permission: 'store:keep',
  input: z.strictObject({ after: lastRow.optional() }),
  about: () => 'system',
  async perform({ db, actor, record }, { after }) {
    const { unitId } = actor
    record('store.viewed', unitId, {})
    const unit = await db.unit.findUniqueOrThrow({
      where: { id: unitId },
      select: { nameEn: true, nameKm: true },
    })
    const [places, held, found] = await Promise.all([
      placesOf(db, unitId),
      heldInStore(db, unitId),
      db.storeCount.findMany({
        where: {
          unitId,
          ...(after
            ? { OR: [{ begunAt: { lt: after.at } }, { begunAt: after.at, id: { lt: after.id } }] }
            : {}),
        },
        orderBy: [{ begunAt: 'desc' }, { id: 'desc' }],
        take: perPage + 1,
      }),
    ])
    const { shown: counts, later } = pageOf(found, perPage, ({ begunAt }) => begunAt)
    const counted = await placesOf(
      db,
      unitId,
      counts.flatMap(({ placeId }) => placeId ?? []),
    )
    const objects = new Map<string | null, number>()
    for (const { placeId } of held) objects.set(placeId, (objects.get(placeId) ?? 0) + 1)
    return {
      store: { nameLatin: unit.nameEn, nameKm: unit.nameKm },
      places: places.map(({ id, kind, code, parentId, parent }) => ({
        ...{ placeId: id, kind, code, parentId, parent, objects: objects.get(id) ?? 0 },
      })),
      held: held.length,
      unplaced: objects.get(null) ?? 0,
      counts: counts.map(({ id, placeId, begunAt, closedAt }) => ({
        ...{ countId: id, begunAt, closedAt },
        place: counted.find((place) => place.id === placeId) ?? null,
      })),
      /** Where the earlier counts begin; null when all were shown. */
      later,
    }
  },
})

/** What the page of a store shows. */
export type StoreView = Awaited<ReturnType<(typeof viewStore)['perform']>>
