import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'

/** Takes back an attribution, and says why. It stays in the record; what rests on it counts for nothing. */
export const withdrawAttribution = act({
  name: 'withdraw-attribution',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({ caseId: id, attributionId: id, because: text(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, file, uphold, record }, { caseId, attributionId, because }) {
    const found = await db.attribution.findUnique({ where: { caseId_id: { caseId, id: attributionId } } })
    if (!file || !found) throw new NotFound()
    uphold(stillOpen(file))
    const { count } = await db.attribution.updateMany({
      where: { caseId, id: attributionId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: because, version: { increment: 1 } },
    })
    if (count === 0) uphold(refuse('already-withdrawn'))
    const { display } = await db.identifier.findUniqueOrThrow({ where: { id: found.identifierId } })
    const name = nameOf(await partyOf(db, caseId, found.partyId))
    record('attribution.withdrawn', attributionId, { identifier: display, name, because })
    return { caseId, attributionId }
  },
})
