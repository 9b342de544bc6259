import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A keeper begins to count what lies in their store, on a shelf or in a box. One count of a place at a time. */
export const beginCount = act({
  name: 'begin-count',
  kind: 'write',
  permission: 'store:keep',
  input: z.strictObject({ placeId: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { placeId = null }) {
    const { unitId } = actor
    const store = await db.unit.findFirst({ where: { id: unitId, kind: 'store', closedAt: null } })
    const place = placeId && (await db.storePlace.findFirst({ where: { id: placeId, unitId } }))
    if (!store || (placeId && !place)) throw new NotFound()
    if ((await db.storeCount.count({ where: { unitId, placeId, closedAt: null } })) > 0)
      uphold(refuse('count-goes-on', 'placeId'))
    const countId = newId()
    await db.storeCount.create({ data: { id: countId, unitId, placeId, begunAt: now, begunById: actor.id } })
    record('stock-count.begun', countId, {})
    return { countId }
  },
})
