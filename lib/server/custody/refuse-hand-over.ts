import { decline } from '@/lib/domain/custody/hand-over'
import { declined } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { write } from './handle'
import { endOffer, openOffer } from './open-offer'

/** The receiver does not take an object over, and says why. It stays where it was. */
export const refuseHandOver = act({
  name: 'refuse-hand-over',
  kind: 'write',
  permission: 'custody:keep',
  input: declined,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, offerId, reason }) {
    const { now, uphold, record } = context
    const { offer, ...opened } = await openOffer(context, { caseId, offerId })
    uphold(decline(opened.ledger, opened.hand, offer.expiresAt, now))
    await endOffer(context, offerId, 'refused')
    const seq = await write(context, opened, {}, { kind: 'refused', offerId, reason })
    record('hand-over.refused', opened.itemId, { number: opened.item.number, entry: seq, reason })
    return { caseId, itemId: opened.itemId }
  },
})
