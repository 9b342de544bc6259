import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** A prosecutor says that they have seen what changed, up to the revision that stood on their page. */
export const markSeen = act({
  name: 'mark-seen',
  kind: 'write',
  permission: 'review:write',
  leavesCase: true,
  input: z.strictObject({ caseId: id, revision: whole(0, 2_147_483_647) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, uphold, record }, { caseId, revision }) {
    const file = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { revision: true } })
    // What came while they were reading was not on their page.
    if (file.revision !== revision) uphold(refuse('changed-while-reading'))
    const seen = { seenRevision: revision, seenAt: now, at: now }
    await db.reviewDesk.upsert({
      where: { accountId_caseId: { accountId: actor.id, caseId } },
      create: { accountId: actor.id, caseId, ...seen },
      update: seen,
    })
    record('review.seen', caseId, {})
    return { caseId, revision }
  },
})
