import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'

/** Takes back a charge, and says why. Its links and readings stay in the record. */
export const withdrawCharge = act({
  name: 'withdraw-charge',
  kind: 'write',
  permission: 'charges:edit',
  input: z.strictObject({ caseId: id, chargeId: id, because: text(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, file, uphold, record }, { caseId, chargeId, because }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const charge = await db.charge.findUnique({
      where: { caseId_id: { caseId, id: chargeId } },
      include: { count: true },
    })
    if (!charge) throw new NotFound()
    const { count } = await db.charge.updateMany({
      where: { caseId, id: chargeId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: because, version: { increment: 1 } },
    })
    if (count === 0) uphold(refuse('already-withdrawn'))
    const name = nameOf(await partyOf(db, caseId, charge.partyId))
    record('charge.withdrawn', chargeId, { name, count: charge.count.number, because })
    return { caseId, chargeId }
  },
})
