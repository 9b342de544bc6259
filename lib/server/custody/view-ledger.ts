import { z } from 'zod'
import { isObject } from '@/lib/domain/custody/begins'
import { defectsOf } from '@/lib/domain/custody/defects'
import { inHands, mayHandle, offeredTo } from '@/lib/domain/custody/hands'
import type { Holder } from '@/lib/domain/custody/ledger'
import { photographedInPlace } from '@/lib/domain/custody/photographed'
import type { Facts } from '@/lib/domain/evidence/facts'
import { can } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { alteredFiles } from '@/lib/server/evidence/bytes-are'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { namesOf } from './names'
import { type Opened, openLedger } from './open-ledger'
import { seenFiles } from './own-files'
import { placesOf } from './places'
import { receiversAmong } from './receivers'

/** The custody of one object: its ledger, its breaks with their explanations, and what the reader may do with it now. */
export const viewLedger = act({
  name: 'view-ledger',
  kind: 'read',
  permission: 'custody:read',
  input: z.strictObject({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId }) {
    const { db, actor, now, file, record } = context
    const opened = await openLedger(context, { caseId, itemId }, 'custody:read')
    const { item, entries, ledger, hand } = opened
    if (!file || !isObject(item)) throw new NotFound()
    record('custody.viewed', itemId, { number: item.number })
    const notes = await db.custodyNote.findMany({
      where: { caseId, itemId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    const offer = ledger.offer && (await db.custodyOffer.findUnique({ where: { id: ledger.offer.offerId } }))
    const receivers = await receiversOf(db, opened)
    const names = await namesOf(db, [
      ...entries.flatMap(({ byId, byUnitId, toAccountId, toUnitId }) => [
        byId,
        byUnitId,
        toAccountId,
        toUnitId,
      ]),
      ...notes.map(({ byId }) => byId),
    ])
    const name = (who: string | null) => (who === null ? null : (names.get(who) ?? null))
    const others = await db.item.findMany({
      where: { caseId, id: { in: entries.flatMap(({ otherItemId }) => otherItemId ?? []) } },
      select: { id: true, number: true },
    })
    const defects = defectsOf(entries, {
      // The facts were read by the type's own shape when it was logged.
      photographedInPlace: photographedInPlace(item.type, item.facts as Facts),
      alteredFiles: (await alteredFiles(db, caseId, itemId)).get(itemId) ?? [],
      asOf: now,
    })
    const before = await earlierSeals(db, opened)
    const sees = await seenFiles(context, opened)
    const ofTheCase = can(actor, 'case:read', file)
    const open = file.status !== 'closed'
    const keeps = open && can(actor, 'custody:keep', file)
    return {
      header: ofTheCase ? await caseHeader(db, actor, caseId) : null,
      caseId,
      itemId,
      now,
      case: await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } }),
      item: {
        ...{ number: item.number, type: item.type, obtainedAt: item.obtainedAt, privileged: item.privileged },
        title: item.privileged ? '' : item.title,
      },
      entries: entries.map(({ byId, byUnitId, toAccountId, toUnitId, otherItemId, ...entry }) => ({
        ...entry,
        by: name(byId),
        store: name(byUnitId),
        to: name(toAccountId ?? toUnitId),
        mayOpenPhoto: entry.photoFileId !== null && sees(entry.photoFileId),
        mayOpenReceipt: entry.receiptFileId !== null && sees(entry.receiptFileId),
        other: others.find(({ id }) => id === otherItemId) ?? null,
        /** Where the seal that was set had been set before: the item's number and the entry. */
        sealBeforeOn: entry.sealReused
          ? (before.find((one) => one.seal === entry.sealAfter && !(one.here && one.seq >= entry.seq)) ??
            null)
          : null,
      })),
      ledger: {
        ...ledger,
        holder: ledger.holder && named(ledger.holder, name),
        offer: null,
      },
      defects: defects.map((defect) => {
        const seq = defect.seqs.at(-1) ?? 0
        return {
          ...defect,
          seq,
          notes: notes
            .filter((note) => note.defect === defect.defect && note.seq === seq)
            .map(({ id, reason, at, byId }) => ({ id, reason, at, by: name(byId) })),
        }
      }),
      offer: offer && {
        offerId: offer.id,
        from: name(offer.fromId),
        to: name(offer.toAccountId ?? offer.toUnitId),
        offeredAt: offer.offeredAt,
        expiresAt: offer.expiresAt,
        expired: now > offer.expiresAt,
        // Whoever hands it over tells the code face to face; nobody else is shown it.
        code: inHands(ledger, hand) ? offer.code : null,
      },
      receivers,
      places:
        hand.storeId && (inHands(ledger, hand) || offeredTo(ledger, hand))
          ? await placesOf(db, hand.storeId)
          : [],
      labelled: (await db.label.count({ where: { itemId } })) > 0,
      files: (
        await db.itemFile.findMany({
          // The files of what is sealed are named to nobody here.
          where: { caseId, itemId, item: { privileged: false } },
          select: { id: true, name: true },
          orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
        })
      ).filter(({ id }) => sees(id)),
      may: {
        attach: open && !item.privileged && can(actor, 'file:attach', file),
        label: can(actor, 'custody:keep', file),
        begin: open && ledger.length === 0 && can(actor, 'evidence:log', file),
        handle:
          keeps &&
          (mayHandle(ledger, hand).ok || (inHands(ledger, hand) && offer !== null && now > offer.expiresAt)),
        sample: can(actor, 'evidence:log', file),
        accept: keeps && offeredTo(ledger, hand) && offer !== null && now <= offer.expiresAt,
        withdraw: keeps && offer !== null && inHands(ledger, hand),
        takeBack: keeps && !ledger.ended && ledger.holder?.outside != null,
        list: keeps && ledger.length > 0 && !ledger.ended,
        explain: open && can(actor, 'custody:keep', file),
        print: can(actor, 'paper:print', file),
        allegeDuress: open && can(actor, 'duress:allege', file),
      },
    }
  },
})

const named = (
  { accountId, unitId, outside }: Holder,
  name: (id: string | null) => { nameLatin: string; nameKm: string | null } | null,
) => ({
  person: name(accountId),
  store: name(unitId),
  outside,
})

/** To whom it can be offered, by whoever has it: stores, and the officers of the team; not to who has it. */
async function receiversOf(db: Context['db'], { caseId, ledger, hand }: Opened) {
  if (!inHands(ledger, hand)) return { stores: [], people: [] }
  const { stores, people } = await receiversAmong(db, [caseId], hand)
  return { people, stores: stores.filter(({ id }) => id !== ledger.holder?.unitId) }
}

/** Where each seal that was set here had been set before, so that its re-use can be said in words. */
async function earlierSeals(db: Context['db'], { caseId, itemId, entries }: Opened) {
  const again = entries.flatMap(({ sealReused, sealAfter }) => (sealReused && sealAfter ? [sealAfter] : []))
  if (again.length === 0) return []
  const set = await db.custodyEvent.findMany({
    where: { caseId, sealAfter: { in: again } },
    select: { itemId: true, seq: true, sealAfter: true, recordedAt: true },
    orderBy: [{ recordedAt: 'asc' }, { seq: 'asc' }],
    take: 100,
  })
  const items = await db.item.findMany({
    where: { caseId, id: { in: set.map((one) => one.itemId) } },
    select: { id: true, number: true },
  })
  return set.map((one) => ({
    ...{ seal: one.sealAfter, seq: one.seq, here: one.itemId === itemId, recordedAt: one.recordedAt },
    number: items.find(({ id }) => id === one.itemId)?.number ?? 0,
  }))
}

/** What the page of an object's custody shows. */
export type LedgerView = Awaited<ReturnType<(typeof viewLedger)['perform']>>
