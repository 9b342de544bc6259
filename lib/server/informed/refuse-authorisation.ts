import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { answerable } from '@/lib/domain/informed/authorisation'
import { id, text } from '@/lib/domain/shared/shapes'
import { tell } from '@/lib/server/cases/tell'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { requestTo } from './requests'

/** A prosecutor of the office that was asked refuses an authorisation, and says why. */
export const refuseAuthorisation = act({
  name: 'refuse-authorisation',
  kind: 'write',
  permission: 'authorisation:give',
  leavesCase: true,
  input: z.strictObject({ caseId: id, requestId: id, reason: text(2_000).min(10, 'reason-too-short') }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, requestId, reason }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const request = await requestTo(db, caseId, file.officeId, requestId)
    uphold(stillOpen(file))
    uphold(answerable(request))
    await db.authorisationRefused.create({ data: { requestId, caseId, reason, at: now, byId: actor.id } })
    await tell(context, { accountId: request.byId, caseId, kind: 'authorisation-answered' })
    record('authorisation.refused', requestId, { number: request.number })
    return { caseId, requestId }
  },
})
