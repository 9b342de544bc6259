import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newItemReview, review as rule } from '@/lib/domain/review/item-review'
import { id } from '@/lib/domain/shared/shapes'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { wasSent } from './half-written'

/** A prosecutor answers of an item whether it is reliable and credible, and what other material there should be. */
export const reviewItem = act({
  name: 'review-item',
  kind: 'write',
  permission: 'review:write',
  leavesCase: true,
  input: newItemReview.extend({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, seq, ...said }) {
    const { db, actor, now, file, uphold, record } = context
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, privileged: true },
    })
    if (!file || !item) throw new NotFound()
    uphold(stillOpen(file))
    notSealed(context, item)
    const last = await db.itemReview.findFirst({ where: { caseId, itemId }, orderBy: { seq: 'desc' } })
    if ((last?.seq ?? 0) !== seq) throw new Stale(asItStands(last))
    uphold(rule(last, said))
    await db.itemReview.create({
      data: { id: newId(), caseId, itemId, seq: seq + 1, ...said, at: now, byId: actor.id },
    })
    await wasSent(db, { accountId: actor.id, caseId }, 'questions', `item:${itemId}`)
    record('evidence.reviewed', itemId, { number: item.number })
    return { caseId, itemId, seq: seq + 1 }
  },
})

/** What another prosecutor said meanwhile. */
const asItStands = (
  last: {
    readonly seq: number
    readonly reliable: string
    readonly credible: string
    readonly otherMaterial: string | null
    readonly reason: string
  } | null,
) =>
  last === null
    ? { seq: 0 }
    : {
        ...{ seq: last.seq, reliable: last.reliable, credible: last.credible },
        ...{ otherMaterial: last.otherMaterial, reason: last.reason },
      }
