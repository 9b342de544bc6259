import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { offerEnds, type Receiver, offer as rule } from '@/lib/domain/custody/hand-over'
import { codeSigns } from '@/lib/domain/custody/label'
import { asSeen } from '@/lib/domain/custody/said'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { notBefore } from './enter'
import { write } from './handle'
import { openToHandle } from './open-ledger'

type Said = Parameters<typeof asSeen>[0] & {
  readonly caseId: string
  readonly itemId: string
  readonly to: string
  readonly transportMinutes?: number | undefined
}

/** Offers one object to somebody, under a code: the same for all that are offered in one go. */
export async function makeOffer(
  context: Context,
  {
    caseId,
    itemId,
    to,
    transportMinutes = null,
    ...seen
  }: Omit<Said, 'transportMinutes'> & { readonly transportMinutes?: number | null | undefined },
  code: string,
) {
  const { db, actor, now, uphold, record } = context
  const opened = await openToHandle(context, { caseId, itemId })
  const receiver = receiverOf(to)
  const name = await nameOf(db, receiver)
  uphold(rule(opened.ledger, opened.hand, receiver))
  const offeredAt = notBefore(now, opened.ledger.lastAt)
  const addressed = {
    toAccountId: 'accountId' in receiver ? receiver.accountId : null,
    toUnitId: 'storeId' in receiver ? receiver.storeId : null,
  }
  const offerId = newId()
  const expiresAt = offerEnds(offeredAt, transportMinutes)
  await db.custodyOffer.create({
    data: { ...addressed, id: offerId, caseId, itemId, fromId: actor.id, code, offeredAt, expiresAt },
  })
  const entry = { ...asSeen(seen), ...addressed, kind: 'offered' as const, offerId, transportMinutes }
  const seq = await write(context, opened, {}, entry)
  record('hand-over.offered', itemId, { number: opened.item.number, entry: seq, receiver: name })
  return { offerId, number: opened.item.number }
}

/** Who is meant by `store:…` or `account:…`. */
export function receiverOf(to: string): Receiver {
  const [sort, receiverId = ''] = to.split(':')
  return sort === 'store' ? { storeId: receiverId } : { accountId: receiverId }
}

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

/** A code drawn at random. */
export const aCode = (length: number): string =>
  Array.from({ length }, () => codeSigns[randomInt(codeSigns.length)]).join('')
