import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { heldInStore } from './held-in-store'
import { objectsOf } from './objects'
import { placesOf } from './places'

const most = 200

/** What lies on a shelf or in a box of one's own store. */
export const viewStorePlace = act({
  name: 'view-store-place',
  kind: 'read',
  permission: 'store:keep',
  input: z.strictObject({ placeId: id }),
  about: () => 'system',
  async perform({ db, actor, record }, { placeId }) {
    const [place] = await placesOf(db, actor.unitId, [placeId])
    if (!place) throw new NotFound()
    record('store.viewed', placeId, {})
    const held = await heldInStore(db, actor.unitId, [placeId])
    const items = await objectsOf(db, held.slice(0, most))
    return {
      ...{ placeId, kind: place.kind, code: place.code, parent: place.parent, closedAt: place.closedAt },
      objects: held.length,
      items: held.flatMap(({ itemId, since }) => {
        const item = items.get(itemId)
        return item ? [{ ...item, since }] : []
      }),
    }
  },
})

/** What the page of a place shows. */
export type StorePlaceView = Awaited<ReturnType<(typeof viewStorePlace)['perform']>>
