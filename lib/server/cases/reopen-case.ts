import { z } from 'zod'
import { reopen } from '@/lib/domain/cases/case'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { takeSnapshot } from '@/lib/server/readiness/snapshot'

/** A supervisor reopens a closed case, and says why. It goes back to its investigators. */
export const reopenCase = act({
  name: 'reopen-case',
  kind: 'write',
  permission: 'case:close',
  input: z.strictObject({ caseId: id, because: line(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, because }) {
    const { db, uphold, record } = context
    const status = uphold(
      reopen(await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } })),
    )
    await db.case.update({
      where: { id: caseId },
      data: { status, closedAt: null, version: { increment: 1 } },
    })
    await takeSnapshot(context, caseId, 'reopened')
    record('case.reopened', caseId, { because })
    return { caseId }
  },
})
