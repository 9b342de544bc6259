import { v7 as newId } from 'uuid'
import { newRequest, askAuthorisation as rule } from '@/lib/domain/informed/authorisation'
import { id } from '@/lib/domain/shared/shapes'
import { tell } from '@/lib/server/cases/tell'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** The most prosecutors of an office who are told of a request; the others find it in the queue. */
const mostTold = 30

/** Police ask the informed office to authorise a measure: of what kind, against what, where, and why. */
export const askAuthorisation = act({
  name: 'ask-authorisation',
  kind: 'write',
  permission: 'authorisation:ask',
  leavesCase: true,
  input: newRequest.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, scope, targets, place, grounds }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const officeId = uphold(rule(file))
    const last = await db.authorisationRequest.findFirst({ where: { caseId }, orderBy: { number: 'desc' } })
    const [requestId, number] = [newId(), (last?.number ?? 0) + 1]
    await db.authorisationRequest.create({
      data: {
        ...{ id: requestId, caseId, number, officeId, grounds, at: now, byId: actor.id },
        ...{ scope: [...new Set(scope)], targets: [...new Set(targets ?? [])], place: place ?? null },
      },
    })
    // A sealed file is told to its team only.
    const readers = await db.account.findMany({
      where: { unitId: officeId, role: 'prosecutor', status: 'active' },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: file.sensitivity === 'sealed' ? 0 : mostTold,
    })
    for (const { id: accountId } of readers)
      await tell(context, { accountId, caseId, kind: 'authorisation-asked' })
    record('authorisation.asked', requestId, { number })
    return { caseId, requestId, number }
  },
})
