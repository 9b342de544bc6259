import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { namesOf } from './names'
import { objectsOf } from './objects'
import { handOf } from './open-ledger'
import { placesOf } from './places'
import { receiversAmong } from './receivers'
import { lastRow, pageOf } from './rows-after'

const most = 100

/** A keeper's desk: what is offered to them or their store, and what is in their hands. No case narrative. */
export const viewCustodyDesk = act({
  name: 'view-custody-desk',
  kind: 'read',
  permission: 'custody:desk',
  input: z.strictObject({ after: lastRow.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { after }) {
    record('custody.desk-viewed', actor.id, {})
    const { accountId, storeId } = handOf(actor)
    const mine = (person: 'accountId' | 'toAccountId', store: 'unitId' | 'toUnitId') => ({
      OR: [{ [person]: accountId }, ...(storeId ? [{ [store]: storeId }] : [])],
    })
    const [offers, found] = await Promise.all([
      db.custodyOffer.findMany({
        where: { state: 'open', expiresAt: { gte: now }, ...mine('toAccountId', 'toUnitId') },
        orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
        take: most,
      }),
      db.custodyHolding.findMany({
        where: {
          until: null,
          AND: [
            mine('accountId', 'unitId'),
            after ? { OR: [{ from: { lt: after.at } }, { from: after.at, id: { lt: after.id } }] } : {},
          ],
        },
        orderBy: [{ from: 'desc' }, { id: 'desc' }],
        take: most + 1,
      }),
    ])
    const { shown: holdings, later } = pageOf(found, most, ({ from }) => from)
    const items = await objectsOf(db, [...offers, ...holdings])
    const names = await namesOf(db, [
      ...offers.flatMap(({ fromId, toUnitId }) => [fromId, toUnitId]),
      ...holdings.map((held) => held.accountId),
    ])
    const name = (who: string | null) => (who === null ? null : (names.get(who) ?? null))
    return {
      now,
      places: storeId ? await placesOf(db, storeId) : [],
      receivers: await receiversAmong(db, [...new Set(holdings.map(({ caseId }) => caseId))], {
        accountId,
        storeId,
      }),
      offers: offers.flatMap(({ id: offerId, itemId, fromId, toUnitId, offeredAt, expiresAt }) => {
        const item = items.get(itemId)
        return item
          ? [{ ...item, offerId, offeredAt, expiresAt, from: name(fromId), store: name(toUnitId) }]
          : []
      }),
      held: holdings.flatMap(({ itemId, from, outsideName, unitId, accountId }) => {
        const item = items.get(itemId)
        return item
          ? [{ ...item, since: from, outsideName, inStore: unitId !== null, by: name(accountId) }]
          : []
      }),
      /** Where the next page of what is held begins; null on the last one. */
      later,
    }
  },
})

/** What a keeper's desk shows. */
export type DeskView = Awaited<ReturnType<(typeof viewCustodyDesk)['perform']>>
