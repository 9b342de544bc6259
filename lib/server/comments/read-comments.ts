import { z } from 'zod'
import { commentPlace } from '@/lib/domain/comments/comment'
import { id, whole } from '@/lib/domain/shared/shapes'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { markRead } from './mark-read'
import { placeColumns } from './place'

/** A person says that they have read what was said at a place, as far as they saw it. */
export const readComments = act({
  name: 'read-comments',
  kind: 'write',
  permission: 'case:read',
  leavesCase: true,
  input: z.strictObject({ caseId: id, place: commentPlace, to: whole(1, 2_147_483_647) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, place, to }) {
    const { sealed } = await placeColumns(context.db, caseId, place)
    notSealed(context, { privileged: sealed })
    const last = await context.db.comment.aggregate({ where: { caseId, place }, _max: { number: true } })
    // What was said after they looked is not read, nor is what nobody said yet.
    const read = Math.min(to, last._max.number ?? 0)
    if (read > 0) await markRead(context, { caseId, place, to: read })
    context.record('comments.read', caseId, { to: read })
    return { caseId, place }
  },
})
