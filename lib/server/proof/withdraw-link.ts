import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { everyTarget, keyOf, sayTarget } from './targets'

/** Takes back a supporting link, and says why. What undermines is answered, never taken back. */
export const withdrawLink = act({
  name: 'withdraw-link',
  kind: 'write',
  permission: 'proof:link',
  input: z.strictObject({ caseId: id, linkId: id, because: text(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, file, uphold, record }, { caseId, linkId, because }) {
    const link = await db.proofLink.findUnique({
      where: { caseId_id: { caseId, id: linkId } },
      include: { item: { select: { number: true } } },
    })
    if (!file || !link) throw new NotFound()
    uphold(stillOpen(file))
    if (link.polarity === 'undermines') uphold(refuse('undermining-is-answered'))
    const { count } = await db.proofLink.updateMany({
      where: { caseId, id: linkId, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: because, version: { increment: 1 } },
    })
    if (count === 0) uphold(refuse('already-withdrawn'))
    const target = (await everyTarget(db, caseId)).find(({ key }) => key === keyOf(link))
    record('link.withdrawn', linkId, {
      item: link.item.number,
      target: target ? sayTarget(target) : keyOf(link),
      because,
    })
    return { caseId, itemId: link.itemId }
  },
})
