import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { withdraw } from '@/lib/domain/disclosure/redaction'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { fileToRedact } from './redactions'

/** Withdraws a redacted copy, so that no later set takes it. What was served with it stays as it was served. */
export const withdrawRedaction = act({
  name: 'withdraw-redaction',
  kind: 'write',
  permission: 'disclosure:mark',
  leavesCase: true,
  input: z.strictObject({ caseId: id, redactionId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, redactionId }) {
    const { db, actor, now, uphold, record } = context
    const row = await db.redaction.findUnique({ where: { caseId_id: { caseId, id: redactionId } } })
    if (!row) throw new NotFound()
    const { file, stored } = await fileToRedact(context, row)
    uphold(stillOpen(file))
    uphold(withdraw(row))
    await db.redaction.update({
      where: { id: redactionId },
      data: { withdrawnAt: now, withdrawnById: actor.id },
    })
    record('redaction.withdrawn', redactionId, { item: stored.item.number, copy: row.seq })
    return { caseId, fileId: row.fileId, redactionId }
  },
})
