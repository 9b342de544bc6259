import { z } from 'zod'
import { mayReview, verdicts } from '@/lib/domain/cases/glass'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A supervisor says whether it was right that somebody opened a case which was not theirs. A no closes it at once. */
export const reviewGlass = act({
  name: 'review-glass',
  kind: 'write',
  permission: 'case:review-glass',
  input: z.strictObject({
    caseId: id,
    glassId: id,
    verdict: z.enum(verdicts, 'missing'),
    words: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  leavesCase: true,
  async perform({ db, actor, now, uphold, record }, { caseId, glassId, verdict, words }) {
    const glass = await db.brokenGlass.findFirst({ where: { id: glassId, caseId }, select: { byId: true } })
    if (!glass) throw new NotFound()
    const { byId } = glass
    const reviewed = (await db.glassReview.count({ where: { glassId } })) > 0
    uphold(mayReview({ byId, reviewerId: actor.id, reviewed, verdict, words }))
    await db.glassReview.create({
      data: { glassId, caseId, byId, reviewedById: actor.id, verdict, words: words ?? null, at: now },
    })
    record('glass.reviewed', glassId, { verdict, words: words ?? '' })
    return { caseId }
  },
})
