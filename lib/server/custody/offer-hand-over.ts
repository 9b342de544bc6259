import { stillOpen } from '@/lib/domain/cases/case'
import { offered } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { aCode, makeOffer } from './make-offer'
import { tellReceiver } from './tell-hands'

/** The holder offers an object to a person or a store. Until it is accepted it stays in the holder's hands. */
export const offerHandOver = act({
  name: 'offer-hand-over',
  kind: 'write',
  permission: 'custody:keep',
  input: offered,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, said) {
    const { file, uphold } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const { offerId } = await makeOffer(context, said, aCode(8))
    await tellReceiver(context, { ...said, count: 1 })
    return { caseId: said.caseId, itemId: said.itemId, offerId }
  },
})
