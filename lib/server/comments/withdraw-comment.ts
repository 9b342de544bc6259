import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { withdrawComment as rule } from '@/lib/domain/comments/comment'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { seenBy } from './comments-at'

/** Who wrote a comment withdraws it, with the reason. It is kept, and shown to who must disclose. */
export const withdrawComment = act({
  name: 'withdraw-comment',
  kind: 'write',
  permission: 'comment:write',
  leavesCase: true,
  input: z.strictObject({ caseId: id, commentId: id, reason: text(1_000) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, commentId, reason }) {
    const { db, actor, now, file, uphold, record } = context
    const found = await db.comment.findFirst({
      where: { AND: [{ id: commentId }, seenBy(context, caseId)] },
      include: { withdrawn: true },
    })
    if (!file || !found) throw new NotFound()
    uphold(stillOpen(file))
    const { byId, withdrawn, number, place } = found
    uphold(rule({ byId, withdrawn: withdrawn !== null }, actor.id))
    await db.commentWithdrawal.create({ data: { commentId, caseId, reason, at: now } })
    record('comment.withdrawn', commentId, { comment: number })
    return { caseId, commentId, place, number }
  },
})
