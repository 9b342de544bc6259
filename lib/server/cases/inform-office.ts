import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newTelling, telling } from '@/lib/domain/informed/telling'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/**
 * A supervisor informs a prosecution office of a case, and says to whom, when and how. It sees clocks, authorisations and what
 * police release to it; the file only once submitted. What was told is not taken back.
 */
export const informOffice = act({
  name: 'inform-office',
  kind: 'write',
  permission: 'case:inform',
  input: newTelling.extend({ caseId: id, officeId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, uphold, record }, { caseId, officeId, ...said }) {
    const { status, officeId: before } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    uphold(stillOpen({ status }))
    if (before === officeId) uphold(refuse('office-knows-already', 'officeId'))
    if (status !== 'open' && status !== 'returned') uphold(refuse('office-has-the-file', 'officeId'))
    const office = await db.unit.findFirst({
      where: { id: officeId, kind: 'prosecution_office', closedAt: null },
    })
    if (!office) return uphold(refuse('not-a-prosecution-office', 'officeId'))
    const told = uphold(telling(said, now))
    // What went to another office was not submitted to this one.
    await db.case.update({
      where: { id: caseId },
      data: { officeId, informedAt: told.toldAt, submittedAt: null, version: { increment: 1 } },
    })
    await db.officeTold.create({
      data: { id: newId(), caseId, officeId, ...told, at: now, byId: actor.id },
    })
    record('case.office-informed', caseId, { office: office.nameEn })
    return { caseId }
  },
})
