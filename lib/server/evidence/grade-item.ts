import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { coveredBy } from '@/lib/domain/evidence/blind'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { gradeMapping } from '@/lib/domain/evidence/grade-map'
import { givenGrade, readGrade } from '@/lib/domain/evidence/grading'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { graderOf } from './blind'

/**
 * Says how good the source and the information are. Earlier grades stay; the latest counts. A grade that came on a foreign
 * scale is kept as it was written, beside what the map of that version makes of it.
 */
export const gradeItem = act({
  name: 'grade-item',
  kind: 'write',
  permission: 'evidence:grade',
  input: givenGrade.extend({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, itemId, ...said }) {
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, title: true, type: true, grades: { select: { byId: true } } },
    })
    if (!file || !item) throw new NotFound()
    uphold(stillOpen(file))
    const { source, information, reason, original } = uphold(readGrade(kinds[item.type], said))
    const graders = item.grades.map(({ byId }) => byId)
    const gradeId = newId()
    await db.grade.create({
      data: {
        ...{ id: gradeId, caseId, itemId, source, information, reason, at: now, byId: actor.id },
        ...{ mapping: gradeMapping, originalScale: original?.scale, originalSource: original?.source },
        originalInformation: original?.information,
        // Who may grade is not shown the grades of others before giving one of their own.
        blind: coveredBy(graders, graderOf({ actor, file })),
      },
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
