import { comeBack } from '@/lib/domain/custody/handle'
import { asSeen, cameBack } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Takes an object back from outside, having read its seal and weighed it. */
export const takeBack = act({
  name: 'take-back',
  kind: 'write',
  permission: 'custody:keep',
  input: cameBack,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { sealBefore, sealFound, sealAfter, place, storePlaceId, receiptFileId, ...said }) {
    const done = await handle(
      context,
      said,
      ({ ledger }) => comeBack(ledger, sealBefore ?? null),
      {
        ...{ ...asSeen(said), kind: 'came_back', sealBefore: sealBefore ?? null },
        ...{ sealAfter: sealAfter ?? null, sealFound: sealFound ?? null },
        receiptFileId: receiptFileId ?? null,
      },
      { place, storePlaceId },
    )
    context.record('custody.came-back', done.itemId, { number: done.item.number, entry: done.seq })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
