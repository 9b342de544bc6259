import { listForHearing as rule } from '@/lib/domain/custody/handle'
import { listed } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Says that an object must be produced at a hearing. A hearing that is moved is listed again with its new day. */
export const listForHearing = act({
  name: 'list-for-hearing',
  kind: 'write',
  permission: 'custody:keep',
  input: listed,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { hearing, hearingAt, ...said }) {
    const done = await handle(context, said, ({ ledger }) => rule(ledger), {
      ...{ kind: 'listed', hearing, hearingAt },
    })
    context.record('custody.listed', done.itemId, { number: done.item.number, entry: done.seq, hearing })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
