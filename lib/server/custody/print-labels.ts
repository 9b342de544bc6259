import { z } from 'zod'
import { isObject } from '@/lib/domain/custody/begins'
import { id, many } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { labelOf } from './labels'
import { openLedger } from './open-ledger'

/** What stands on the labels of some objects of a case: number, case, seal, kind, and an opaque code. */
export const printLabels = act({
  name: 'print-labels',
  kind: 'write',
  permission: 'custody:keep',
  leavesCase: true,
  input: z.strictObject({ caseId: id, itemIds: many(id, 100).refine((ids) => ids.length > 0, 'missing') }),
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemIds }) {
    const { db, record } = context
    const of = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } })
    const labels = []
    for (const itemId of new Set(itemIds)) {
      const { item, ledger } = await openLedger(context, { caseId, itemId }, 'custody:keep')
      if (!isObject(item)) throw new NotFound()
      const code = await labelOf(context, { caseId, itemId })
      labels.push({ code, number: item.number, type: item.type, seal: ledger.seal, caseNumber: of.number })
    }
    record('labels.printed', caseId, { count: labels.length })
    return labels
  },
})
