import { decline } from '@/lib/domain/custody/hand-over'
import { declined } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { write } from './handle'
import { endOffer, openOffer } from './open-offer'
import { tellHolder } from './tell-hands'

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
    const told = { caseId, accountId: offer.fromId, item: opened.item.number }
    await tellHolder(context, { ...told, kind: 'object-not-taken' })
    return { caseId, itemId: opened.itemId }
  },
})
