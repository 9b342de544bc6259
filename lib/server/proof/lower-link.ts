import { v7 as newId } from 'uuid'
import type { Prisma } from '@/lib/db/client'
import { newLowering, lowerLink as rule } from '@/lib/domain/proof/review'
import { id } from '@/lib/domain/shared/shapes'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { wasSent } from '@/lib/server/review/half-written'
import { everyTarget, keyOf, sayTarget } from './targets'

/**
 * A prosecutor lowers what a link shows: the police's link is withdrawn with the reason, and the same place is linked by the
 * prosecutor to less. Both stay in the record, and the file is read anew with what stands.
 */
export const lowerLink = act({
  name: 'lower-link',
  kind: 'write',
  permission: 'proof:confirm',
  input: newLowering.extend({ caseId: id, linkId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, linkId, strength: to, reason }) {
    const { db, actor, now, file, uphold, record } = context
    const link = await db.proofLink.findUnique({
      where: { caseId_id: { caseId, id: linkId } },
      include: { item: { select: { number: true, privileged: true } } },
    })
    if (!file || !link) throw new NotFound()
    notSealed(context, link.item)
    const strength = uphold(rule(file, { ...link, withdrawn: link.withdrawnAt !== null }, to))
    const target = (await everyTarget(db, caseId)).find(({ key }) => key === keyOf(link))
    const about = { item: link.item.number, target: target ? sayTarget(target) : keyOf(link) }
    await db.proofLink.update({
      where: { caseId_id: { caseId, id: linkId } },
      data: { withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
    })
    await wasSent(db, { accountId: actor.id, caseId }, 'lower', `link:${linkId}`)
    record('link.withdrawn', linkId, { ...about, because: reason })
    const { itemId, polarity, countId, chargeId, element, attributionId, controlLinkId } = link
    const lowered = newId()
    await db.proofLink.create({
      data: {
        ...{ id: lowered, caseId, itemId, polarity, strength, reasoning: reason },
        ...{ countId, chargeId, element, attributionId, controlLinkId },
        // The place is what the police pointed at; it is copied as it was kept.
        locator: link.locator as Prisma.InputJsonValue,
        ...{ proposedAt: now, proposedById: actor.id },
      },
    })
    const bases = await db.proofBasis.findMany({ where: { caseId, linkId } })
    await db.proofBasis.createMany({
      data: bases.map(({ attributionId: basis }) => ({ caseId, linkId: lowered, attributionId: basis })),
    })
    record('link.proposed', lowered, { ...about, polarity, strength, reasoning: reason })
    return { caseId, itemId, linkId: lowered }
  },
})
