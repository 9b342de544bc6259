import { accept as rule } from '@/lib/domain/custody/hand-over'
import { accepted, asSeen } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { write } from './handle'
import { endOffer, openOffer } from './open-offer'

/** The receiver takes an object over in their own session, with the code they were given, having read seal and scale. */
export const acceptHandOver = act({
  name: 'accept-hand-over',
  kind: 'write',
  permission: 'custody:keep',
  input: accepted,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, offerId, code, sealBefore = null, sealBroken, place, ...seen }) {
    const { now, uphold, record } = context
    const { offer, ...opened } = await openOffer(context, { caseId, offerId })
    uphold(rule(opened.ledger, opened.hand, { code, sealBefore }, offer, now))
    await endOffer(context, offerId, 'accepted')
    const looked = sealBroken === true ? 'broken' : sealBefore === null ? null : 'whole'
    const seq = await write(
      context,
      opened,
      {},
      {
        ...{ ...asSeen(seen), kind: 'accepted', offerId, sealBefore },
        ...{ sealFound: looked, place: place ?? null },
      },
    )
    record('hand-over.accepted', opened.itemId, { number: opened.item.number, entry: seq })
    return { caseId, itemId: opened.itemId }
  },
})
