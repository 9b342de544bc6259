import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { approvalConcerns } from './decide-approval'

/** Takes back what one asked for, while nobody has decided it. */
export const withdrawApproval = act({
  name: 'withdraw-approval',
  kind: 'write',
  permission: 'approval:decide',
  input: z.strictObject({ approvalId: id }),
  leavesCase: true,
  about: approvalConcerns,
  async perform({ db, actor, now, uphold, record }, { approvalId }) {
    await db.$queryRaw`SELECT 1 FROM "Approval" WHERE "id" = ${approvalId}::uuid FOR UPDATE`
    const approval = await db.approval.findUnique({ where: { id: approvalId } })
    if (!approval || approval.requestedById !== actor.id) throw new NotFound()
    if (approval.state !== 'pending') uphold(refuse('already-decided'))
    await db.approval.update({
      where: { id: approvalId },
      data: { state: 'withdrawn', decidedById: actor.id, decidedAt: now },
    })
    record('approval.withdrawn', approvalId, { act: approval.act })
    return { approvalId }
  },
})
