import { v7 as newId } from 'uuid'
import { newAuthority, sayAuthority } from '@/lib/domain/authority/authority'
import { stillOpen } from '@/lib/domain/cases/case'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { columnsOf } from './columns'
import { sayEntry } from './say-entry'

/** Records what a search, a seizure or a record was allowed by: by whom, when, for what, where and until when. */
export const recordAuthority = act({
  name: 'record-authority',
  kind: 'write',
  permission: 'authority:edit',
  input: newAuthority.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, kind, ...said }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const words = uphold(sayAuthority(kind, said, now))
    const { authoritiesNumbered: number } = await db.case.update({
      where: { id: caseId },
      data: { authoritiesNumbered: { increment: 1 } },
      select: { authoritiesNumbered: true },
    })
    const authorityId = newId()
    await db.authority.create({
      data: { id: authorityId, caseId, number, kind, recordedAt: now, recordedById: actor.id },
    })
    await sayEntry(context, 1, {
      ...{ caseId, authorityId, entry: 'recorded', reason: null },
      ...columnsOf(words),
    })
    record('authority.recorded', authorityId, { number, kind })
    return { caseId, authorityId, number }
  },
})
