import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { endOfDay, lookPurposes } from '@/lib/domain/cases/look'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { tell } from './tell'

/**
 * A supervisor says why they look at a file outside their own teams. It opens that file until the day ends,
 * and the officer who leads it is told.
 */
export const stateReason = act({
  name: 'state-reason',
  kind: 'write',
  permission: 'case:state-reason',
  input: z.strictObject({ caseId: id, purpose: z.enum(lookPurposes), reason: line(500) }),
  about: ({ caseId }) => ({ caseId }),
  leavesCase: true,
  async perform(context, { caseId, purpose, reason }) {
    const { db, actor, now, record } = context
    await db.statedReason.create({
      data: { id: newId(), accountId: actor.id, caseId, purpose, reason, at: now, expiresAt: endOfDay(now) },
    })
    const { leadId } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { leadId: true } })
    await tell(context, { accountId: leadId, caseId, kind: 'file-looked-at', purpose })
    record('reason.stated', caseId, { purpose, reason })
    return { caseId }
  },
})
