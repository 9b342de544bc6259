import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { countInPlace, heldInStore } from './held-in-store'
import { objectsOf } from './objects'
import { placesOf } from './places'

const perPage = 100

/** What lies on a shelf or in a box of one's own store, a hundred objects a page. */
export const viewStorePlace = act({
  name: 'view-store-place',
  kind: 'read',
  permission: 'store:keep',
  input: z.strictObject({ placeId: id, after: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, record }, { placeId, after }) {
    const [place] = await placesOf(db, actor.unitId, [placeId])
    if (!place) throw new NotFound()
    record('store.viewed', placeId, {})
    const found = await heldInStore(db, actor.unitId, [placeId], { after, take: perPage + 1 })
    const held = found.slice(0, perPage)
    const items = await objectsOf(db, held)
    return {
      ...{ placeId, kind: place.kind, code: place.code, parent: place.parent, closedAt: place.closedAt },
      objects: await countInPlace(db, actor.unitId, placeId),
      items: held.flatMap(({ itemId, since }) => {
        const item = items.get(itemId)
        return item ? [{ ...item, since }] : []
      }),
      /** The object after which the next page begins; null on the last one. */
      later: found.length > perPage ? (held.at(-1)?.itemId ?? null) : null,
    }
  },
})

/** What the page of a place shows. */
export type StorePlaceView = Awaited<ReturnType<(typeof viewStorePlace)['perform']>>
