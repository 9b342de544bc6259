import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { type CustodyEntry, type CustodyKind, isLate, silent } from '@/lib/domain/custody/entry'
import { after, type Holder, type Ledger } from '@/lib/domain/custody/ledger'

/** A ledger with its last entry: where the next one goes. */
export type Written = {
  readonly caseId: string
  readonly itemId: string
  readonly ledger: Ledger
  readonly lastRecordedAt: Date | null
}

export type NewEntry = Partial<Omit<CustodyEntry, 'seq' | 'recordedAt' | 'sealReused'>> & {
  readonly kind: CustodyKind
  readonly at: Date
  readonly byId: string | null
}

/** Two requests can come in one order and be served in the other; a ledger's times only rise. */
export const notBefore = (now: Date, last: Date | null): Date => (last !== null && last > now ? last : now)

/** Writes the next entry of a ledger, and moves the object from hand to hand where the entry says so. */
export async function enter(db: Db, written: Written, said: NewEntry, now: Date) {
  const { caseId, itemId, ledger, lastRecordedAt } = written
  const recordedAt = notBefore(now, lastRecordedAt)
  const entry: CustodyEntry = {
    ...silent,
    ...said,
    seq: ledger.length + 1,
    recordedAt,
    sealReused: await usedBefore(db, caseId, said.sealAfter ?? null),
  }
  const stored = isLate(entry) ? entry : { ...entry, lateReason: null }
  await db.custodyEvent.create({
    data: {
      ...{ ...stored, id: newId(), caseId, itemId },
      weightUg: big(entry.weightUg),
      toleranceUg: big(entry.toleranceUg),
      dryingUg: big(entry.dryingUg),
      takenUg: big(entry.takenUg),
    },
  })
  const next = after(ledger, entry)
  if (next.holder && next.holder !== ledger.holder) await take(db, written, next.holder, entry.at)
  return { ...written, ledger: next, lastRecordedAt: recordedAt, seq: entry.seq }
}

async function take(db: Db, { caseId, itemId }: Written, { accountId, unitId, outside }: Holder, at: Date) {
  await db.custodyHolding.updateMany({ where: { itemId, until: null }, data: { until: at } })
  await db.custodyHolding.create({
    data: { id: newId(), caseId, itemId, accountId, unitId, outsideName: outside?.name ?? null, from: at },
  })
}

const usedBefore = async (db: Db, caseId: string, sealAfter: string | null) =>
  sealAfter !== null && (await db.custodyEvent.count({ where: { caseId, sealAfter } })) > 0

const big = (value: number | null) => (value === null ? null : BigInt(value))
