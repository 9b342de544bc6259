import { z } from 'zod'
import { inHands } from '@/lib/domain/custody/hands'
import { placeName } from '@/lib/domain/custody/store'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { write } from './handle'
import { openLedger } from './open-ledger'
import { placesOf } from './places'
import { tellAll } from './tell-hands'

/** Writes what a closed count found amiss into the ledgers of one case, each once, and tells who leads the case. */
export const enterFindings = act({
  name: 'enter-findings',
  kind: 'write',
  permission: 'custody:keep',
  input: z.strictObject({ caseId: id, countId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, countId }) {
    const { db, actor, now, record } = context
    const count = await db.storeCount.findFirst({ where: { id: countId, unitId: actor.unitId } })
    const amiss = await db.countLine.findMany({
      where: { countId, caseId, finding: { in: ['missing', 'misplaced'] } },
      orderBy: { id: 'asc' },
    })
    if (!count?.closedAt || amiss.length === 0) throw new NotFound()
    const entered = await db.custodyEvent.findMany({ where: { caseId, countId }, select: { itemId: true } })
    const places = await placesOf(
      db,
      count.unitId,
      amiss.flatMap(({ foundId }) => foundId ?? []),
    )
    const { leadId } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { leadId: true } })
    let done = 0
    for (const { itemId, finding, foundId } of amiss) {
      if (itemId === null || entered.some((one) => one.itemId === itemId)) continue
      const opened = await openLedger(context, { caseId, itemId }, 'custody:read').catch(notThere)
      // What left the store since then is no longer this store's to write about.
      if (!opened || !inHands(opened.ledger, opened.hand)) continue
      const place = places.find((one) => one.id === foundId)
      const missing = finding === 'missing'
      await write(
        context,
        opened,
        {},
        {
          ...{ kind: missing ? 'missed' : 'misplaced', countId },
          ...(missing || !place ? {} : { place: placeName(place), storePlaceId: place.id }),
        },
      )
      const told = [leadId].filter((one) => one !== actor.id)
      const kind = missing ? 'object-not-found' : 'object-elsewhere'
      await tellAll({ db, now }, caseId, told, kind, { item: opened.item.number })
      done += 1
    }
    record('stock-count.entered', countId, { count: done })
    return { countId, entered: done }
  },
})

const notThere = (error: unknown): null => {
  if (error instanceof NotFound) return null
  throw error
}
