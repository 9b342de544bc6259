import { type Db, prisma } from '@/lib/db/client'
import { type Due, dueFor } from '@/lib/domain/retention/due'
import { periodsOfCambodia } from '@/lib/domain/retention/periods'
import { dayOf } from '@/lib/domain/shared/period'
import { appendToLog, type Entry } from '@/lib/server/kernel/log'
import { filesOf } from './facts'
import { restrictByOutcome } from './restricted'

const atOnce = 20

/** Derives anew what is due for the people of those cases in which something changed. Says how many cases there were. */
export async function readDue(now: Date): Promise<number> {
  const behind = await prisma.case.findMany({
    where: { dueReadAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  for (const { id } of behind) await prisma.$transaction((db) => readCase(db, id, now))
  return behind.length
}

async function readCase(db: Db, caseId: string, now: Date): Promise<void> {
  // A change that is under way commits first, and is read; one that comes later says so again.
  await db.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const parties = await db.party.findMany({
    where: { caseId, personId: { not: null } },
    select: { personId: true },
    orderBy: { id: 'asc' },
  })
  const said: Entry[] = []
  for (const { personId } of parties) if (personId) said.push(...(await readPerson(db, personId, now)))
  await db.case.update({ where: { id: caseId }, data: { dueReadAt: now } })
  if (said.length > 0) await appendToLog(db, said)
}

/** What is due for one person, kept for each file they are in. */
async function readPerson(db: Db, personId: string, now: Date): Promise<readonly Entry[]> {
  const files = await filesOf(db, personId)
  const due = dueFor(files, periodsOfCambodia)
  for (const { partyId, caseId } of files) {
    const row = { caseId, personId, ...columns(due), at: now }
    await db.retentionDue.upsert({ where: { partyId }, create: { partyId, ...row }, update: row })
  }
  return restrictByOutcome(db, personId, due.restrictOn, now)
}

const midnight = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))

const columns = ({ ground, endsOn, restrictOn, reviewOn, eraseOn, runs }: Due) => ({
  ...{ ground, runs: [...runs] },
  ...{ endsOn: midnight(endsOn), restrictOn: midnight(restrictOn) },
  ...{ reviewOn: midnight(reviewOn), eraseOn: midnight(eraseOn) },
})

/** Restricts whoever's day has come since their file was last read. Says how many there were. */
export async function restrictDue(now: Date): Promise<number> {
  const day = new Date(`${dayOf(now)}T00:00:00Z`)
  const due = await prisma.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT d."personId" FROM "RetentionDue" d WHERE d."restrictOn" <= ${day}::date AND NOT EXISTS (
      SELECT 1 FROM "Restriction" r WHERE r."personId" = d."personId" AND r."cause" = 'outcome' AND r."endedOn" = d."restrictOn")
    LIMIT ${atOnce}`
  for (const { personId } of due)
    await prisma.$transaction(async (db) => {
      const files = await filesOf(db, personId)
      const said = await restrictByOutcome(db, personId, dueFor(files, periodsOfCambodia).restrictOn, now)
      if (said.length > 0) await appendToLog(db, said)
    })
  return due.length
}
