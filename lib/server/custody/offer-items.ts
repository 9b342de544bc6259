import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { offeredTogether } from '@/lib/domain/custody/batch'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { apart } from './each-apart'
import { aCode, makeOffer } from './make-offer'
import { tellReceiver } from './tell-hands'

/** Offers many objects of one case in one go, under one code. What cannot be offered is said, and the others are. */
export const offerItems = act({
  name: 'offer-items',
  kind: 'write',
  permission: 'custody:keep',
  input: offeredTogether,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, batchId, itemIds, to, transportMinutes }) {
    const { db, now, actor, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const code = await codeOf(context, batchId)
    const lines = []
    for (const itemId of new Set(itemIds)) {
      const came = await apart(context, (alone) =>
        makeOffer(alone, { caseId, itemId, to, transportMinutes }, code),
      )
      const offerId = 'value' in came ? came.value.offerId : null
      lines.push({ itemId, offerId, outcome: came.outcome })
    }
    // An item that is not there has no line: nothing may be kept about it.
    const kept = lines.filter(({ outcome }) => outcome !== 'not-there')
    await db.custodyBatchLine.createMany({
      data: kept.map((line) => ({
        ...{ ...line, id: newId(), batchId, kind: 'offered' as const, caseId, at: now, byId: actor.id },
      })),
    })
    const done = lines.filter(({ outcome }) => outcome === 'done').length
    record('batch.offered', batchId, { done, not: lines.length - done })
    if (done > 0) await tellReceiver(context, { caseId, to, count: done })
    return { batchId, lines }
  },
})

/** The code of a batch that has begun in another case, or a new one. Nobody but the house draws it. */
async function codeOf({ db, actor }: Context, batchId: string): Promise<string> {
  const begun = await db.custodyBatchLine.findFirst({
    where: { batchId, byId: actor.id, offerId: { not: null } },
    select: { offerId: true },
  })
  if (!begun?.offerId) return aCode(8)
  return (await db.custodyOffer.findUniqueOrThrow({ where: { id: begun.offerId }, select: { code: true } }))
    .code
}
