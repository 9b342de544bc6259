import { stillOpen } from '@/lib/domain/cases/case'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { openLedger } from './open-ledger'

/** An offer with the ledger it stands in, for whoever made it or may answer it. One that has ended is refused in words. */
export async function openOffer(
  context: Context,
  { caseId, offerId }: { readonly caseId: string; readonly offerId: string },
) {
  const { db, file, uphold } = context
  const offer = await db.custodyOffer.findUnique({ where: { caseId_id: { caseId, id: offerId } } })
  if (!offer || !file) throw new NotFound()
  uphold(stillOpen(file))
  const opened = await openLedger(context, offer, 'custody:keep')
  if (offer.state !== 'open') throw new Refused([{ because: 'offer-ended' }])
  return { ...opened, offer }
}

/** Ends an offer in exactly one way: whoever comes second finds it ended. */
export async function endOffer(
  { db, actor, now }: Context,
  offerId: string,
  state: 'accepted' | 'refused' | 'withdrawn',
): Promise<void> {
  const { count } = await db.custodyOffer.updateMany({
    where: { id: offerId, state: 'open' },
    data: { state, endedAt: now, endedById: actor.id },
  })
  if (count === 0) throw new Refused([{ because: 'offer-ended' }])
}
