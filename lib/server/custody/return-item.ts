import { mayHandle } from '@/lib/domain/custody/hands'
import { asSeen, returned } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Gives an object back to its owner, who signs on paper. Its ledger ends there. */
export const returnItem = act({
  name: 'return-item',
  kind: 'write',
  permission: 'custody:keep',
  input: returned,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { outsideName, outsidePerson, receiptFileId, ...said }) {
    const done = await handle(context, said, ({ ledger, hand }) => mayHandle(ledger, hand), {
      ...{ ...asSeen(said), kind: 'returned', outsideName, outsideKind: 'owner' },
      ...{ outsidePerson: outsidePerson ?? null, receiptFileId: receiptFileId ?? null },
    })
    const { caseId, itemId, item, seq } = done
    context.record('custody.returned', itemId, { number: item.number, entry: seq, receiver: outsideName })
    return { caseId, itemId }
  },
})
