import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** A supervisor informs a prosecution office of a case. It sees clocks and authorisations; the file only once submitted. */
export const informOffice = act({
  name: 'inform-office',
  kind: 'write',
  permission: 'case:inform',
  input: z.strictObject({ caseId: id, officeId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, uphold, record }, { caseId, officeId }) {
    const { status, officeId: before } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    uphold(stillOpen({ status }))
    if (before === officeId) uphold(refuse('office-knows-already', 'officeId'))
    if (status !== 'open' && status !== 'returned') uphold(refuse('office-has-the-file', 'officeId'))
    const office = await db.unit.findFirst({
      where: { id: officeId, kind: 'prosecution_office', closedAt: null },
    })
    if (!office) return uphold(refuse('not-a-prosecution-office', 'officeId'))
    // What went to another office was not submitted to this one.
    await db.case.update({
      where: { id: caseId },
      data: { officeId, informedAt: now, submittedAt: null, version: { increment: 1 } },
    })
    record('case.office-informed', caseId, { office: office.nameEn })
    return { caseId }
  },
})
