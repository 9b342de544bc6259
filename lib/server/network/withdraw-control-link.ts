import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { linkNames } from './link-names'

/** Takes back a control link, and says why. It stays in the record and leads nowhere. */
export const withdrawControlLink = act({
  name: 'withdraw-control-link',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({ caseId: id, controlLinkId: id, because: text(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, file, uphold, record }, { caseId, controlLinkId, because }) {
    const found = await db.controlLink.findUnique({ where: { caseId_id: { caseId, id: controlLinkId } } })
    if (!file || !found) throw new NotFound()
    uphold(stillOpen(file))
    const { count } = await db.controlLink.updateMany({
      where: { caseId, id: controlLinkId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: because, version: { increment: 1 } },
    })
    if (count === 0) uphold(refuse('already-withdrawn'))
    record('control-link.withdrawn', controlLinkId, {
      ...{ kind: found.kind, ...(await linkNames(db, caseId, found)), because },
    })
    return { caseId, controlLinkId }
  },
})
