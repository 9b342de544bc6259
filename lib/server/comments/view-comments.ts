import { z } from 'zod'
import { commentPlace } from '@/lib/domain/comments/comment'
import { id, whole } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { everyTarget } from '@/lib/server/proof/targets'
import { commentsAt, seenBy, shownComments } from './comments-at'
import { placeColumns } from './place'

const perPage = 20

/** What was said in a case, the latest first: everywhere, or at one item, element or charge. */
export const viewComments = act({
  name: 'view-comments',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    place: commentPlace.optional(),
    /** Only what was said before this number, or after it. */
    before: whole(1, 2_147_483_647).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, place, before }) {
    const { db, actor, record, now } = context
    record('comments.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const there = place === undefined ? null : await placeColumns(db, caseId, place)
    if (there) notSealed(context, { privileged: there.sealed })
    const page = await shownComments(
      context,
      {
        AND: [
          seenBy(context, caseId),
          ...(place === undefined ? [] : [{ place }]),
          ...(before === undefined ? [] : [{ number: { lt: before } }]),
        ],
      },
      perPage + 1,
    )
    const shown = page.slice(0, perPage)
    return {
      ...{ header, place: place ?? null, shown, now },
      here: place === undefined ? null : await commentsAt(context, caseId, place, there?.sealed),
      targets: await everyTarget(db, caseId),
      later: page.length > perPage ? (shown.at(-1)?.number ?? null) : null,
      first: before === undefined,
    }
  },
})
export type CommentsView = Awaited<ReturnType<(typeof viewComments)['perform']>>
