import { mayHandle } from '@/lib/domain/custody/hands'
import { asSeen, sent } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Hands an object to a laboratory, a court or another receiver outside, who signs on paper; the sender answers for it. */
export const sendOut = act({
  name: 'send-out',
  kind: 'write',
  permission: 'custody:keep',
  input: sent,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { outsideName, outsideKind, outsidePerson, receiptFileId, resultDueAt, ...said }) {
    const done = await handle(context, said, ({ ledger, hand }) => mayHandle(ledger, hand), {
      ...{ ...asSeen(said), kind: 'sent', outsideName, outsideKind },
      ...{ outsidePerson: outsidePerson ?? null, receiptFileId: receiptFileId ?? null },
      resultDueAt: resultDueAt ?? null,
    })
    const { caseId, itemId, item, seq } = done
    context.record('custody.sent-out', itemId, { number: item.number, entry: seq, receiver: outsideName })
    return { caseId, itemId }
  },
})
