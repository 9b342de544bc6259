import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { answerable, newGiving, giveAuthorisation as rule } from '@/lib/domain/informed/authorisation'
import { id } from '@/lib/domain/shared/shapes'
import { columnsOf } from '@/lib/server/authority/columns'
import { sayEntry } from '@/lib/server/authority/say-entry'
import { tell } from '@/lib/server/cases/tell'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { requestTo } from './requests'

/**
 * A prosecutor of the informed office authorises a measure, asked or unasked. It becomes an authority of the case, which a
 * record of procedure can cite; by word of mouth it runs against the clock until it is put in writing.
 */
export const giveAuthorisation = act({
  name: 'give-authorisation',
  kind: 'write',
  permission: 'authorisation:give',
  input: newGiving.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, requestId, ...said }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file?.officeId) throw new NotFound()
    const { officeId } = file
    uphold(stillOpen(file))
    const request = requestId ? await requestTo(db, caseId, officeId, requestId) : null
    if (request) uphold(answerable(request))
    const by = await db.account.findUniqueOrThrow({
      where: { id: actor.id },
      select: { nameLatin: true, unit: { select: { nameEn: true } } },
    })
    const { kind, words } = uphold(rule(said, `${by.nameLatin}, ${by.unit.nameEn}`, now))
    const { authoritiesNumbered: number } = await db.case.update({
      where: { id: caseId },
      data: { authoritiesNumbered: { increment: 1 } },
      select: { authoritiesNumbered: true },
    })
    const authorityId = newId()
    await db.authority.create({
      data: { id: authorityId, caseId, number, kind, recordedAt: now, recordedById: actor.id },
    })
    const entry = { caseId, authorityId, entry: 'recorded', reason: null } as const
    await sayEntry(context, 1, { ...entry, ...columnsOf(words) })
    await db.authorisationGiven.create({
      data: { authorityId, caseId, officeId, requestId: requestId ?? null, at: now, byId: actor.id },
    })
    if (request) await tell(context, { accountId: request.byId, caseId, kind: 'authorisation-answered' })
    record('authorisation.given', authorityId, { number })
    return { caseId, authorityId, number }
  },
})
