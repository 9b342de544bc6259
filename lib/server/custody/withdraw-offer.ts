import { withdraw as rule } from '@/lib/domain/custody/hand-over'
import { withdrawn } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { write } from './handle'
import { endOffer, openOffer } from './open-offer'

/** The holder takes back an offer that nobody has answered. */
export const withdrawOffer = act({
  name: 'withdraw-offer',
  kind: 'write',
  permission: 'custody:keep',
  input: withdrawn,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, offerId }) {
    const { offer: _, ...opened } = await openOffer(context, { caseId, offerId })
    context.uphold(rule(opened.ledger, opened.hand))
    await endOffer(context, offerId, 'withdrawn')
    const seq = await write(context, opened, {}, { kind: 'withdrawn', offerId })
    context.record('hand-over.withdrawn', opened.itemId, { number: opened.item.number, entry: seq })
    return { caseId, itemId: opened.itemId }
  },
})
