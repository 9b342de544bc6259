import { setSeal } from '@/lib/domain/custody/handle'
import { asSeen, sealed } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Puts a seal on an object that has none. A number that was used before is kept, and flagged. */
export const sealItem = act({
  name: 'seal-item',
  kind: 'write',
  permission: 'custody:keep',
  input: sealed,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { sealAfter, ...said }) {
    const done = await handle(context, said, ({ ledger, hand }) => setSeal(ledger, hand), {
      ...{ ...asSeen(said), kind: 'sealed', sealAfter },
    })
    context.record('custody.sealed', done.itemId, {
      number: done.item.number,
      entry: done.seq,
      seal: sealAfter,
    })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
