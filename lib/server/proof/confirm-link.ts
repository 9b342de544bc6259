import { v7 as newId } from 'uuid'
import { newConfirmation, confirmLink as rule } from '@/lib/domain/proof/review'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { wasSent } from '@/lib/server/review/half-written'
import { keyOf, sayTarget, targetsOf } from './targets'

/** A prosecutor confirms that a link shows what it says it shows, and why. What the police proposed stays as it was. */
export const confirmLink = act({
  name: 'confirm-link',
  kind: 'write',
  permission: 'proof:confirm',
  input: newConfirmation.extend({ caseId: id, linkId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, linkId, reason }) {
    const [link, reviews] = await Promise.all([
      db.proofLink.findUnique({
        where: { caseId_id: { caseId, id: linkId } },
        include: { item: { select: { number: true } } },
      }),
      db.linkReview.findMany({ where: { caseId, linkId }, select: { byId: true } }),
    ])
    if (!file || !link) throw new NotFound()
    const confirmedBy = reviews.map(({ byId }) => byId)
    uphold(rule(file, { ...link, withdrawn: link.withdrawnAt !== null, confirmedBy }, actor.id))
    await db.linkReview.create({
      data: { id: newId(), caseId, linkId, verdict: 'confirmed', reason, at: now, byId: actor.id },
    })
    await wasSent(db, { accountId: actor.id, caseId }, 'confirm', `link:${linkId}`)
    const target = (await targetsOf(db, caseId)).find(({ key }) => key === keyOf(link))
    const about = target ? sayTarget(target) : keyOf(link)
    record('link.confirmed', linkId, { item: link.item.number, target: about, reason })
    return { caseId, itemId: link.itemId, linkId }
  },
})
