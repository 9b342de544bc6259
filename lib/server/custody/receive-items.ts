import { v7 as newId } from 'uuid'
import { receivedTogether } from '@/lib/domain/custody/batch'
import { act } from '@/lib/server/kernel/act'
import { apart } from './each-apart'
import { takeOver } from './take-over'
import { tellHolder } from './tell-hands'

/** Takes many offered objects of one case over in one go. Each has its own outcome; what is refused stays where it was. */
export const receiveItems = act({
  name: 'receive-items',
  kind: 'write',
  permission: 'custody:keep',
  input: receivedTogether,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, batchId, code, items, storePlaceId, place }) {
    const { db, now, actor, record } = context
    const lines = []
    for (const item of items) {
      const came = await apart(context, async (alone) => {
        const taken = await takeOver(alone, { ...item, caseId, code, storePlaceId, place })
        const { fromId: accountId, number } = taken
        await tellHolder(alone, { caseId, accountId, kind: 'object-taken-over', item: number })
        return taken
      })
      lines.push({ offerId: item.offerId, outcome: came.outcome })
    }
    const offers = await db.custodyOffer.findMany({
      where: { caseId, id: { in: items.map(({ offerId }) => offerId) } },
      select: { id: true, itemId: true },
    })
    // An offer that is not there, or not theirs, has no line: nothing may be kept about it.
    const kept = lines.flatMap(({ offerId, outcome }) => {
      const itemId = offers.find(({ id }) => id === offerId)?.itemId
      return itemId && outcome !== 'not-there' ? [{ offerId, itemId, outcome }] : []
    })
    await db.custodyBatchLine.createMany({
      data: kept.map((line) => ({
        ...{ ...line, id: newId(), batchId, kind: 'received' as const, caseId, at: now, byId: actor.id },
      })),
      skipDuplicates: true,
    })
    const done = lines.filter(({ outcome }) => outcome === 'done').length
    record('batch.received', batchId, { done, not: lines.length - done })
    return { batchId, lines }
  },
})
