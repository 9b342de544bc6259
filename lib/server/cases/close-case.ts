import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { takeSnapshot } from '@/lib/server/readiness/snapshot'

/** A supervisor closes a case, and says why. Nothing in it changes until it is reopened. */
export const closeCase = act({
  name: 'close-case',
  kind: 'write',
  permission: 'case:close',
  input: z.strictObject({ caseId: id, because: line(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, because }) {
    const { db, now, uphold, record } = context
    uphold(stillOpen(await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } })))
    await db.case.update({
      where: { id: caseId },
      data: { status: 'closed', closedAt: now, version: { increment: 1 } },
    })
    await takeSnapshot(context, caseId, 'closed')
    record('case.closed', caseId, { because })
    return { caseId }
  },
})
