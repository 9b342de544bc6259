import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { CustodyEntry } from '@/lib/domain/custody/entry'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import type { Actor } from '@/lib/domain/identity/policy'
import { enter, type NewEntry } from '@/lib/server/custody/enter'
import { entriesOf } from '@/lib/server/custody/read-entries'
import { anItem } from './cases'
import { aPerson, today } from './people'

/** Two days before the day of the tests: custody begins before what is tested. */
export const before = new Date(today.getTime() - 48 * 3_600_000)
const aDayBefore = new Date(today.getTime() - 24 * 3_600_000)

/** Writes an entry as an act would, without asking who may. */
export async function entered(caseId: string, itemId: string, entry: NewEntry, now = entry.at) {
  const entries = await entriesOf(prisma, caseId, itemId)
  const lastRecordedAt = entries.at(-1)?.recordedAt ?? null
  return prisma.$transaction((db) =>
    enter(db, { caseId, itemId, ledger: ledgerOf(entries), lastRecordedAt }, entry, now),
  )
}

/** Twelve bricks under seal KP-204681, 12310 g, in somebody's hands. */
export async function anObject(caseId: string, holder: Actor, more: Partial<CustodyEntry> = {}) {
  const itemId = await anItem(caseId, {
    ...{ type: 'drug_seizure', class: 'official', spoken: false, obtainedAt: before },
    facts: { photo_in_place: true },
  })
  const first = { place: 'Landing', sealAfter: 'KP-204681', weightUg: 12_310_000_000 }
  await entered(caseId, itemId, { ...first, ...more, kind: 'collected', at: before, byId: holder.id })
  return itemId
}

/** An offer to somebody, by another officer unless one is named. Its code is always ABCD 2345. */
export async function anOfferTo(caseId: string, to: Actor, from?: Actor) {
  const holder = from ?? (await aPerson('officer'))
  const itemId = await anObject(caseId, holder)
  const offerId = newId()
  const addressed = { toAccountId: to.id, toUnitId: null }
  await prisma.custodyOffer.create({
    data: {
      ...{ id: offerId, caseId, itemId, fromId: holder.id, ...addressed, code: 'ABCD2345' },
      ...{ offeredAt: aDayBefore, expiresAt: new Date(today.getTime() + 3_600_000) },
    },
  })
  await entered(caseId, itemId, { kind: 'offered', at: aDayBefore, byId: holder.id, offerId, ...addressed })
  return offerId
}

/** An object that somebody sent to the laboratory without a receipt. */
export async function sentOut(caseId: string, holder: Actor) {
  const itemId = await anObject(caseId, holder)
  const laboratory = { outsideName: 'National laboratory', outsideKind: 'laboratory' as const }
  await entered(caseId, itemId, { kind: 'sent', at: aDayBefore, byId: holder.id, ...laboratory })
  return itemId
}

/** A scan among the files of an item. */
export async function aPaperOf(caseId: string, itemId: string, { id: attachedById }: Actor) {
  const [id, sha256] = [newId(), randomBytes(32).toString('hex')]
  await prisma.storedFile.create({ data: { sha256, size: 4n, storedAt: today } })
  await prisma.itemFile.create({
    data: {
      ...{ id, caseId, itemId, sha256, name: `${sha256.slice(0, 8)}.pdf`, mediaType: 'application/pdf' },
      ...{ attachedAt: today, attachedById },
    },
  })
  return id
}
