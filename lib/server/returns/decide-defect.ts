import { z } from 'zod'
import { decide, decisions, reasoned } from '@/lib/domain/returns/defect'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { sayOfDefect, sentDefect } from './defects'

const said = { accepted: 'accepted', not_cured: 'not-cured', upheld: 'upheld', lifted: 'lifted' } as const

/**
 * A prosecutor decides on a defect: the cure is accepted or not, a disputed defect is upheld or lifted, an open one is lifted.
 * A dispute is decided by somebody other than who returned it.
 */
export const decideDefect = act({
  name: 'decide-defect',
  kind: 'write',
  permission: 'return:write',
  leavesCase: true,
  input: z.strictObject({
    caseId: id,
    ...reasoned.shape,
    decision: z.enum(decisions, 'not-a-choice'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, defectId, decision, reason }) {
    const { db, actor, file, uphold, record } = context
    if (!file) throw new NotFound()
    const defect = await sentDefect(db, caseId, defectId)
    uphold(decide(defect, decision, defect.returnedById === actor.id))
    await sayOfDefect(context, caseId, defect, decision, { reason })
    record(`defect.${said[decision]}`, defectId, { name: defect.name })
    return { caseId, defectId }
  },
})
