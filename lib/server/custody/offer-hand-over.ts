import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { stillOpen } from '@/lib/domain/cases/case'
import { offerEnds, type Receiver, offer as rule } from '@/lib/domain/custody/hand-over'
import { asSeen, offered } from '@/lib/domain/custody/said'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { notBefore } from './enter'
import { write } from './handle'
import { openToHandle } from './open-ledger'

/** The holder offers an object to a person or a store. Until it is accepted it stays in the holder's hands. */
export const offerHandOver = act({
  name: 'offer-hand-over',
  kind: 'write',
  permission: 'custody:keep',
  input: offered,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, to, transportMinutes = null, ...seen }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const opened = await openToHandle(context, { caseId, itemId })
    const [sort, receiverId = ''] = to.split(':')
    const receiver: Receiver = sort === 'store' ? { storeId: receiverId } : { accountId: receiverId }
    const receiverName = await nameOf(db, receiver)
    uphold(rule(opened.ledger, opened.hand, receiver))
    const offeredAt = notBefore(now, opened.ledger.lastAt)
    const addressed = {
      toAccountId: 'accountId' in receiver ? receiver.accountId : null,
      toUnitId: 'storeId' in receiver ? receiver.storeId : null,
    }
    const offerId = newId()
    const expiresAt = offerEnds(offeredAt, transportMinutes)
    await db.custodyOffer.create({
      data: {
        id: offerId,
        caseId,
        itemId,
        fromId: actor.id,
        ...addressed,
        code: aCode(),
        offeredAt,
        expiresAt,
      },
    })
    const seq = await write(
      context,
      opened,
      {},
      {
        ...{ ...asSeen(seen), kind: 'offered', offerId, transportMinutes },
        ...addressed,
      },
    )
    record('hand-over.offered', itemId, { number: opened.item.number, entry: seq, receiver: receiverName })
    return { caseId, itemId, offerId }
  },
})

/** Whoever takes objects into their hands: an officer, a custodian, or a store that is open. */
async function nameOf(db: Db, to: Receiver): Promise<string> {
  if ('storeId' in to) {
    const store = await db.unit.findFirst({ where: { id: to.storeId, kind: 'store', closedAt: null } })
    if (!store) throw new NotFound()
    return store.nameEn
  }
  const account = await db.account.findFirst({
    where: { id: to.accountId, status: 'active', role: { in: ['officer', 'custodian'] } },
  })
  if (!account) throw new NotFound()
  return account.nameLatin
}

// Without the signs that are mistaken for one another: 0 O, 1 I L.
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const aCode = () => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
