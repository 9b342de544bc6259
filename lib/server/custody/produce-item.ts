import { mayHandle } from '@/lib/domain/custody/hands'
import { asSeen, produced } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Says that an object was shown in court, by who holds it. */
export const produceItem = act({
  name: 'produce-item',
  kind: 'write',
  permission: 'custody:keep',
  input: produced,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { hearing, ...said }) {
    const done = await handle(context, said, ({ ledger, hand }) => mayHandle(ledger, hand), {
      ...{ ...asSeen(said), kind: 'produced', hearing },
    })
    context.record('custody.produced', done.itemId, { number: done.item.number, entry: done.seq, hearing })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
