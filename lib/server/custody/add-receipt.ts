import { receipted } from '@/lib/domain/custody/said'
import { allow, refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Brings the scan of a receipt that was signed on paper, for an entry that came without it. */
export const addReceipt = act({
  name: 'add-receipt',
  kind: 'write',
  permission: 'custody:keep',
  input: receipted,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { about, receiptFileId, ...said }) {
    const done = await handle(
      context,
      said,
      ({ entries }) =>
        entries.some(({ seq, outsideName }) => seq === about && outsideName !== null)
          ? allow(about)
          : refuse('no-paper-needed', 'about'),
      { kind: 'receipted', aboutSeq: about, receiptFileId },
    )
    context.record('custody.receipt-added', done.itemId, { number: done.item.number, entry: done.seq, about })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
