import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { liesWithPolice, reasoned } from '@/lib/domain/returns/defect'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { sayOfDefect, sentDefect } from './defects'

/** An officer says with reason that a returned defect is none. Another prosecutor decides. */
export const disputeDefect = act({
  name: 'dispute-defect',
  kind: 'write',
  permission: 'return:answer',
  leavesCase: true,
  input: z.strictObject({ caseId: id, ...reasoned.shape }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, defectId, reason }) {
    const { db, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const defect = await sentDefect(db, caseId, defectId)
    uphold(liesWithPolice(defect))
    await sayOfDefect(context, caseId, defect, 'disputed', { reason })
    record('defect.disputed', defectId, { name: defect.name })
    return { caseId, defectId }
  },
})
