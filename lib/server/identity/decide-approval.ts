import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { type Actor, can, type Permission, type Subject } from '@/lib/domain/identity/policy'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act, actNamed, type Context } from '@/lib/server/kernel/act'
import { caseFacts } from '@/lib/server/kernel/admission'
import { contentHash as hashOfContent } from '@/lib/server/kernel/approval'
import { NotFound } from '@/lib/server/kernel/errors'
import { actorOf } from './actor'
import { fitsAsSecond } from './fits'

/** The case that an approval concerns, or none; undefined when there is no such approval. */
export const approvalConcerns = async ({ approvalId }: { approvalId: string }, db: Db) => {
  const approval = await db.approval.findUnique({ where: { id: approvalId }, select: { caseId: true } })
  if (!approval) return undefined
  return approval.caseId === null ? 'system' : { caseId: approval.caseId }
}

/**
 * The second person approves exactly what was asked, by its hash, and it is done in the name of the one who asked.
 * Refused to the one who asked, after its time, when the content is another, or when the asker may no longer do it.
 */
export const approve = act({
  name: 'approve',
  kind: 'write',
  permission: 'approval:decide',
  input: z.strictObject({ approvalId: id, contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'not-a-hash') }),
  stepUp: true,
  about: approvalConcerns,
  async perform(context, { approvalId, contentHash }) {
    const { approval, waiting, approver, forId } = await pendingApproval(context, approvalId)
    const asked = hashOfContent(approval.act, approval.input)
    if (asked !== contentHash || asked !== approval.contentHash) context.uphold(refuse('content-changed'))
    const requester = await actorOf(context.db, approval.requestedById, context.now)
    const file =
      approval.caseId &&
      requester &&
      (await caseFacts(context.db, requester, approval.caseId, context.now, false))
    if (!requester || !can(requester, waiting.permission, file || 'system'))
      context.uphold(refuse('asker-may-no-longer'))
    if (!requester) throw new NotFound()
    await context.db.approval.update({
      where: { id: approvalId },
      data: { state: 'approved', decidedById: approver.id, decidedForId: forId, decidedAt: context.now },
    })
    context.record('approval.approved', approvalId, { act: approval.act, content: contentHash })
    await sayForWhom(context, approvalId, forId)
    await waiting.perform(context.onBehalfOf(requester), waiting.input.parse(approval.input))
    return { approvalId, caseId: approval.caseId }
  },
})

/** The second person says no, and why; nothing is done. */
export const decline = act({
  name: 'decline',
  kind: 'write',
  permission: 'approval:decide',
  input: z.strictObject({ approvalId: id, because: line(500) }),
  leavesCase: true,
  about: approvalConcerns,
  async perform(context, { approvalId, because }) {
    const { approval, forId } = await pendingApproval(context, approvalId)
    await context.db.approval.update({
      where: { id: approvalId },
      data: {
        ...{ state: 'declined', remark: because },
        ...{ decidedById: context.actor.id, decidedForId: forId, decidedAt: context.now },
      },
    })
    context.record('approval.declined', approvalId, { act: approval.act, because })
    await sayForWhom(context, approvalId, forId)
    return { approvalId, caseId: approval.caseId }
  },
})

/** The approval as it waits, locked; refused to the one who asked and to those who may not be the second person. */
async function pendingApproval({ db, actor, now, uphold, file }: Context, approvalId: string) {
  await db.$queryRaw`SELECT 1 FROM "Approval" WHERE "id" = ${approvalId}::uuid FOR UPDATE`
  const approval = await db.approval.findUnique({ where: { id: approvalId } })
  const waiting = approval && actNamed(approval.act)
  if (!approval || !waiting?.approval || !can(actor, waiting.approval.permission, file ?? 'system'))
    throw new NotFound()
  if (approval.requestedById === actor.id) uphold(refuse('second-person-is-the-first'))
  if (!(await fitsAsSecond(db, actor, approval, now))) throw new NotFound()
  if (approval.state !== 'pending') uphold(refuse('already-decided'))
  if (approval.expiresAt <= now) uphold(refuse('too-late'))
  const forId = standsInFor(actor, waiting.approval.permission, file ?? 'system')
  return { approval, waiting, approver: actor, forId }
}

/** For whom they decide: for who is away, unless they may in their own right. */
export const standsInFor = (actor: Actor, permission: Permission, subject: Subject): string | null =>
  subject === 'system' || can(actor, permission, { ...subject, deputyFor: null }) ? null : subject.deputyFor

/** Who decided for another says so. */
async function sayForWhom({ db, record }: Context, approvalId: string, forId: string | null): Promise<void> {
  if (forId === null) return
  const { nameLatin: name } = await db.account.findUniqueOrThrow({ where: { id: forId } })
  record('approval.stood-in', approvalId, { name })
}
