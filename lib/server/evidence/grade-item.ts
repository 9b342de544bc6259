import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { newGrade, gradeItem as rule } from '@/lib/domain/evidence/grading'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Says how good the source and the information are. Earlier grades stay; the latest counts. */
export const gradeItem = act({
  name: 'grade-item',
  kind: 'write',
  permission: 'evidence:grade',
  input: newGrade.extend({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, itemId, ...said }) {
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, title: true, type: true },
    })
    if (!file || !item) throw new NotFound()
    uphold(stillOpen(file))
    const { source, information, reason } = uphold(rule(kinds[item.type], said))
    const gradeId = newId()
    await db.grade.create({
      data: { id: gradeId, caseId, itemId, source, information, reason, at: now, byId: actor.id },
    })
    record('evidence.graded', itemId, {
      number: item.number,
      title: item.title,
      grade: source.length > 1 ? `${source}, ${information}` : `${source}${information}`,
      reason,
    })
    return { caseId, itemId }
  },
})
