import { openSeal as rule } from '@/lib/domain/custody/handle'
import { asSeen, opened } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Opens the seal of an object, and says why. */
export const openSeal = act({
  name: 'open-seal',
  kind: 'write',
  permission: 'custody:keep',
  input: opened,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { reason, ...said }) {
    const done = await handle(context, said, ({ ledger, hand }) => rule(ledger, hand), {
      ...{ ...asSeen(said), kind: 'opened', reason },
    })
    context.record('custody.opened', done.itemId, { number: done.item.number, entry: done.seq, reason })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
