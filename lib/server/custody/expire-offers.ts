import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import { settleCase } from '@/lib/server/kernel/after'
import { appendToLog, type Entry } from '@/lib/server/kernel/log'
import { runOut } from './open-ledger'
import { entriesOf } from './read-entries'

/** Ends the offers whose time has passed, each in its ledger and in the log. Says how many there were. */
export async function expireOffers(now: Date): Promise<number> {
  const stale = await prisma.custodyOffer.findMany({
    where: { state: 'open', expiresAt: { lt: now } },
    select: { id: true, caseId: true },
    orderBy: { expiresAt: 'asc' },
    take: 100,
  })
  let ended = 0
  for (const { id, caseId } of stale) if (await expireOne(id, caseId, now)) ended += 1
  return ended
}

async function expireOne(offerId: string, caseId: string, now: Date): Promise<boolean> {
  const done = await prisma.$transaction(async (db) => {
    // The same lock as every act that writes to the case: an acceptance comes before this or after it.
    await db.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
    const offer = await db.custodyOffer.findUnique({ where: { id: offerId } })
    if (offer?.state !== 'open') return false
    const { itemId } = offer
    const item = await db.item.findUniqueOrThrow({ where: { id: itemId }, select: { number: true } })
    const entries = await entriesOf(db, caseId, itemId)
    const said: Entry[] = []
    const requestId = newId()
    const opened = {
      caseId,
      itemId,
      item,
      ledger: ledgerOf(entries),
      lastRecordedAt: entries.at(-1)?.recordedAt ?? null,
    }
    await runOut(
      {
        db,
        now,
        record: (type, objectId, details) =>
          void said.push({
            actor: null,
            caseId,
            outcome: 'done',
            requestId,
            event: { type, objectId, details } as Entry['event'],
          }),
      },
      opened,
      offer,
    )
    await db.$executeRaw`UPDATE "Case" SET "revision" = "revision" + 1, "changedAt" = ${now} WHERE "id" = ${caseId}::uuid`
    await appendToLog(db, said)
    return true
  })
  if (done) await settleCase(caseId)
  return done
}
