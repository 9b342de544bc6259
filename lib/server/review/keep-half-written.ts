import { halfWritten } from '@/lib/domain/review/half-written'
import { placeColumns } from '@/lib/server/comments/place'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'

/**
 * Keeps a form of a review while it is typed: a judgement, the answers about an item, a link confirmed or lowered. Only its
 * writer sees it. Version 0 begins it; every other names the version it was typed over.
 */
export const keepHalfWritten = act({
  name: 'keep-half-written',
  kind: 'write',
  permission: 'review:write',
  quiet: 'autosave',
  leavesCase: true,
  input: halfWritten,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, form, place, answers, version }) {
    const { db, actor, now } = context
    const [kind, linkId = ''] = place.split(':')
    if (kind === 'link') {
      const link = await db.proofLink.findUnique({
        where: { caseId_id: { caseId, id: linkId } },
        select: { item: { select: { privileged: true } } },
      })
      if (!link) throw new NotFound()
      notSealed(context, link.item)
    } else notSealed(context, { privileged: (await placeColumns(db, caseId, place)).sealed })
    const mine = { accountId: actor.id, caseId, form, place }
    const kept = { answers, savedAt: now }
    if (version === 0) {
      const { count } = await db.reviewHalfWritten.createMany({
        data: [{ ...mine, ...kept }],
        skipDuplicates: true,
      })
      if (count === 1) return { caseId, place, version: 1 }
    }
    const { count } = await db.reviewHalfWritten.updateMany({
      where: { ...mine, version },
      data: { ...kept, version: { increment: 1 } },
    })
    if (count === 1) return { caseId, place, version: version + 1 }
    const current = await db.reviewHalfWritten.findFirst({
      where: mine,
      select: { answers: true, version: true },
    })
    throw new Stale(current ?? { answers: {}, version: 0 })
  },
})
