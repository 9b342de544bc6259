import { type Hand, inHands, offeredTo } from '@/lib/domain/custody/hands'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import type { Actor } from '@/lib/domain/identity/policy'
import { can, type Permission } from '@/lib/domain/identity/policy'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { enter } from './enter'
import { entriesOf } from './read-entries'
import { tellAll } from './tell-hands'

/** Whose hands somebody's are: a custodian's are also those of their store. */
export const handOf = ({ id, role, unitId }: Actor): Hand => ({
  accountId: id,
  storeId: role === 'custodian' ? unitId : null,
})

/**
 * The ledger of one object, for whoever may see it: those of the case by their place in it, and the hands that hold it or to
 * which it is offered, who see this object and no other.
 */
export async function openLedger(
  { db, actor, file }: Pick<Context, 'db' | 'actor' | 'file'>,
  { caseId, itemId }: { readonly caseId: string; readonly itemId: string },
  permission: Permission,
) {
  const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
  if (!item || !file) throw new NotFound()
  const entries = await entriesOf(db, caseId, itemId)
  const ledger = ledgerOf(entries)
  const hand = handOf(actor)
  const ofTheCase = can(actor, permission, { ...file, holdsHere: false })
  if (!ofTheCase && !inHands(ledger, hand) && !offeredTo(ledger, hand)) throw new NotFound()
  return { caseId, itemId, item, entries, ledger, hand, lastRecordedAt: entries.at(-1)?.recordedAt ?? null }
}

export type Opened = Awaited<ReturnType<typeof openLedger>>

/** The same, for doing something with the object: an offer that ran out is ended first, and what is done comes after it. */
export async function openToHandle(
  context: Context,
  of: { readonly caseId: string; readonly itemId: string },
) {
  const opened = await openLedger(context, of, 'custody:keep')
  const { offer } = opened.ledger
  if (offer === null) return opened
  const stale = await context.db.custodyOffer.findFirst({
    where: { id: offer.offerId, state: 'open', expiresAt: { lt: context.now } },
  })
  return stale ? { ...opened, ...(await runOut(context, opened, stale)) } : opened
}

/** Ends an offer whose time has passed, in the ledger too. Nobody did it: it ran out. */
export async function runOut(
  { db, now, record }: Pick<Context, 'db' | 'now' | 'record'>,
  opened: Omit<Opened, 'hand' | 'entries' | 'item'> & { readonly item: { readonly number: number } },
  {
    id: offerId,
    expiresAt,
    fromId,
  }: { readonly id: string; readonly expiresAt: Date; readonly fromId: string },
) {
  const { count } = await db.custodyOffer.updateMany({
    where: { id: offerId, state: 'open' },
    data: { state: 'expired', endedAt: now },
  })
  if (count === 0) throw new NotFound()
  const written = await enter(db, opened, { kind: 'expired', at: expiresAt, byId: null, offerId }, now)
  record('hand-over.expired', opened.itemId, { number: opened.item.number, entry: written.seq })
  await tellAll({ db, now }, opened.caseId, [fromId], 'object-offer-ran-out', { item: opened.item.number })
  return written
}
