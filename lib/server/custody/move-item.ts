import { mayHandle } from '@/lib/domain/custody/hands'
import { asSeen, moved } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { handle } from './handle'

/** Puts an object elsewhere, in the same hands. */
export const moveItem = act({
  name: 'move-item',
  kind: 'write',
  permission: 'custody:keep',
  input: moved,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { place, storePlaceId, ...said }) {
    const done = await handle(
      context,
      said,
      ({ ledger, hand }) => mayHandle(ledger, hand),
      { ...asSeen(said), kind: 'moved' },
      { place, storePlaceId },
    )
    const { itemId, item, seq } = done
    context.record('custody.moved', itemId, { number: item.number, entry: seq, place: done.place ?? '' })
    return { caseId: done.caseId, itemId: done.itemId }
  },
})
