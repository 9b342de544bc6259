import { accept as rule } from '@/lib/domain/custody/hand-over'
import { asSeen } from '@/lib/domain/custody/said'
import type { Context } from '@/lib/server/kernel/act'
import { write } from './handle'
import { endOffer, openOffer } from './open-offer'
import { putIn } from './place'

type Said = Parameters<typeof asSeen>[0] & {
  readonly caseId: string
  readonly offerId: string
  readonly code: string
  readonly sealBefore?: string | undefined
  readonly sealBroken?: boolean | undefined
  readonly place?: string | undefined
  readonly storePlaceId?: string | undefined
}

/** Takes one offered object over: the offer ends, the entry is written, and the object changes hands at that instant. */
export async function takeOver(
  context: Context,
  {
    caseId,
    offerId,
    code,
    sealBefore = null,
    sealBroken,
    place,
    storePlaceId,
    ...seen
  }: Omit<Said, 'sealBefore'> & { readonly sealBefore?: string | null | undefined },
) {
  const { now, uphold, record } = context
  const { offer, ...opened } = await openOffer(context, { caseId, offerId })
  uphold(rule(opened.ledger, opened.hand, { code, sealBefore }, offer, now))
  const put = await putIn(context, opened.hand, { place, storePlaceId })
  await endOffer(context, offerId, 'accepted')
  const sealFound = sealBroken === true ? 'broken' : sealBefore === null ? null : 'whole'
  const entry = {
    ...asSeen(seen),
    ...put,
    kind: 'accepted' as const,
    offerId,
    sealBefore,
    sealFound,
  } as const
  const seq = await write(context, opened, {}, entry)
  record('hand-over.accepted', opened.itemId, { number: opened.item.number, entry: seq })
  return { itemId: opened.itemId, number: opened.item.number, fromId: offer.fromId }
}
