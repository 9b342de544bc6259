import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { scanned } from '@/lib/domain/custody/label'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { openCount } from './counts'

/** Reads one label during a count. The label of a place says where the next objects are; any other is an object found there. */
export const scanInCount = act({
  name: 'scan-in-count',
  kind: 'write',
  permission: 'store:keep',
  input: z.strictObject({ countId: id, code: scanned }),
  about: () => 'system',
  async perform(context, { countId, code }) {
    const { db, actor, now, record } = context
    const count = await openCount(context, countId)
    const label = await db.label.findUnique({ where: { code } })
    const place =
      label?.placeId &&
      (await db.storePlace.findFirst({ where: { id: label.placeId, unitId: count.unitId, closedAt: null } }))
    // What this store does not hold is the same as what is nowhere: whose it is, its label says to the eye.
    const held =
      label?.itemId &&
      (await db.custodyHolding.findFirst({
        where: { itemId: label.itemId, unitId: count.unitId, until: null, outsideName: null },
        select: { itemId: true },
      }))
    const stands = place ? place.id : await standsAt(context, countId, count.placeId)
    await db.countScan.create({
      data: {
        ...{ id: newId(), countId, code, itemId: held ? held.itemId : null, placeId: stands },
        ...{ isPlace: Boolean(place), at: now, byId: actor.id },
      },
    })
    record('stock-count.scanned', countId, {})
    return { countId, read: place ? ('place' as const) : held ? ('item' as const) : ('strange' as const) }
  },
})

/** Where somebody stands: at the place they read last, or at the one that is counted. */
async function standsAt(
  { db, actor }: Pick<Parameters<typeof openCount>[0], 'db' | 'actor'>,
  countId: string,
  counted: string | null,
): Promise<string | null> {
  const last = await db.countScan.findFirst({
    where: { countId, byId: actor.id, isPlace: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { placeId: true },
  })
  return last?.placeId ?? counted
}
