import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { findEnd } from './ends'

/** Takes back a control link, and says why. It stays in the record and leads nowhere. */
export const withdrawControlLink = act({
  name: 'withdraw-control-link',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({ caseId: id, controlLinkId: id, because: text(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, uphold, record }, { caseId, controlLinkId, because }) {
    const found = await db.controlLink.findUnique({ where: { caseId_id: { caseId, id: controlLinkId } } })
    if (!found) throw new NotFound()
    const { count } = await db.controlLink.updateMany({
      where: { caseId, id: controlLinkId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: because, version: { increment: 1 } },
    })
    if (count === 0) uphold(refuse('already-withdrawn'))
    const start = found.fromPartyId ? `party:${found.fromPartyId}` : `identifier:${found.fromIdentifierId}`
    const finish = found.toPartyId
      ? `party:${found.toPartyId}`
      : found.toIdentifierId
        ? `identifier:${found.toIdentifierId}`
        : `item:${found.toItemId}`
    const [from, to] = [await findEnd(db, caseId, start), await findEnd(db, caseId, finish)]
    record('control-link.withdrawn', controlLinkId, {
      kind: found.kind,
      from: from.name,
      to: to.name,
      because,
    })
    return { caseId, controlLinkId }
  },
})
