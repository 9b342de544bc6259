import { mayHandle } from '@/lib/domain/custody/hands'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import { disposal } from '@/lib/domain/custody/said'
import { refuse } from '@/lib/domain/shared/ruling'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { write } from './handle'
import { handOf } from './open-ledger'
import { entriesOf } from './read-entries'

/** The holder asks that an object be disposed of, and a supervisor approves: disposal takes two people. */
export const requestDisposal = twoPersonAct({
  name: 'request-disposal',
  kind: 'write',
  permission: 'custody:keep',
  input: disposal,
  about: ({ caseId }) => ({ caseId }),
  approval: {
    permission: 'custody:dispose',
    // What no hand may do now is refused at once, not after a supervisor approved it.
    when: async ({ caseId, itemId }, db) => {
      const { length, ended, offer, holder, disposalRequested } = ledgerOf(
        await entriesOf(db, caseId, itemId),
      )
      return length > 0 && !ended && !offer && !holder?.outside && !disposalRequested
    },
  },
  async perform(context, { caseId, itemId, reason }) {
    const { db, actor, uphold, record } = context
    const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
    if (!item) throw new NotFound()
    const entries = await entriesOf(db, caseId, itemId)
    const ledger = ledgerOf(entries)
    const hand = handOf(actor)
    uphold(mayHandle(ledger, hand))
    if (ledger.disposalRequested) uphold(refuse('disposal-already-requested'))
    const opened = {
      caseId,
      itemId,
      item,
      entries,
      ledger,
      hand,
      lastRecordedAt: entries.at(-1)?.recordedAt ?? null,
    }
    const seq = await write(context, opened, {}, { kind: 'disposal_requested', reason })
    record('custody.disposal-requested', itemId, { number: item.number, entry: seq, reason })
    return { caseId, itemId }
  },
})
