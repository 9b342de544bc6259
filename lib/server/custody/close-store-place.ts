import { z } from 'zod'
import { placeName } from '@/lib/domain/custody/store'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { heldInStore } from './held-in-store'
import { placesOf } from './places'

/** A keeper takes a shelf or box out of use, once nothing lies there. */
export const closeStorePlace = act({
  name: 'close-store-place',
  kind: 'write',
  permission: 'store:keep',
  input: z.strictObject({ placeId: id }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { placeId }) {
    const [place] = await placesOf(db, actor.unitId, [placeId])
    if (!place) throw new NotFound()
    if (place.closedAt) uphold(refuse('place-closed'))
    const boxes = await db.storePlace.count({ where: { parentId: placeId, closedAt: null } })
    const held = await heldInStore(db, actor.unitId, [placeId])
    if (boxes > 0 || held.length > 0) uphold(refuse('place-not-empty'))
    // Two who close it at once: the second finds it closed.
    const closing = { where: { id: placeId, closedAt: null }, data: { closedAt: now } }
    if ((await db.storePlace.updateMany(closing)).count === 0) uphold(refuse('place-closed'))
    record('store-place.closed', placeId, { name: placeName(place) })
    return { placeId }
  },
})
