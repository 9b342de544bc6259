import { accepted } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { takeOver } from './take-over'
import { tellHolder } from './tell-hands'

/** The receiver takes an object over in their own session, with the code they were given, having read seal and scale. */
export const acceptHandOver = act({
  name: 'accept-hand-over',
  kind: 'write',
  permission: 'custody:keep',
  input: accepted,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, said) {
    const { itemId, number, fromId } = await takeOver(context, said)
    await tellHolder(context, { ...said, accountId: fromId, kind: 'object-taken-over', item: number })
    return { caseId: said.caseId, itemId }
  },
})
