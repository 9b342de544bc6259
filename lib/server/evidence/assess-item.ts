import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newAssessment, assess as rule } from '@/lib/domain/evidence/assessment'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { wasSent } from '@/lib/server/review/half-written'

/** A prosecutor says whether an item can be used in court, and why. Earlier views stay; the latest counts. */
export const assessItem = act({
  name: 'assess-item',
  kind: 'write',
  permission: 'evidence:assess',
  input: newAssessment.extend({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, itemId, ...said }) {
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: {
        number: true,
        title: true,
        assessments: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
      },
    })
    if (!file || !item) throw new NotFound()
    uphold(stillOpen(file))
    const { value, reason } = uphold(rule(item.assessments[0]?.value ?? 'unassessed', said))
    const assessmentId = newId()
    await db.assessment.create({
      data: { id: assessmentId, caseId, itemId, value, reason, at: now, byId: actor.id },
    })
    await wasSent(db, { accountId: actor.id, caseId }, 'usable', `item:${itemId}`)
    record('evidence.assessed', itemId, { number: item.number, title: item.title, value, reason })
    return { caseId, itemId }
  },
})
