import { v7 as newId } from 'uuid'
import { type Db, Prisma, prisma } from '@/lib/db/client'
import { type Counted, worthALook } from '@/lib/domain/audit/flags'
import { endOfDay } from '@/lib/domain/cases/look'
import { dayOf } from '@/lib/domain/shared/period'
import { appendToLog } from '@/lib/server/kernel/log'
import { countConduct } from './count-conduct'

const dayLong = 86_400_000

/**
 * Counts the conduct of yesterday and of today so far, and raises what is worth a look. What was raised is raised once; while
 * its day goes on the count rises. Auditors are told that something is there, once a day. Says how many were new.
 */
export async function raiseFlags(now: Date): Promise<number> {
  let raised = 0
  for (const at of [new Date(now.getTime() - dayLong), now]) raised += await raiseOf(at, now)
  return raised
}

async function raiseOf(at: Date, now: Date): Promise<number> {
  const to = endOfDay(at)
  const counted = await countConduct(prisma, { from: new Date(to.getTime() - dayLong), to })
  const flags = counted.filter(worthALook)
  if (flags.length === 0) return 0
  return prisma.$transaction(async (db) => {
    const fresh: Counted[] = []
    for (const one of flags) if (await keep(db, one, dayOf(at), now)) fresh.push(one)
    if (fresh.length === 0) return 0
    await tellAuditors(db, fresh, dayOf(at), now)
    const event = { type: 'flags.raised', objectId: null, details: { count: fresh.length } } as const
    await appendToLog(db, [{ actor: null, caseId: null, outcome: 'done', requestId: newId(), event }])
    return fresh.length
  })
}

/** Keeps a flag once; true when it is new. A pair is counted over weeks, so it is raised once a month. */
async function keep(db: Db, flag: Counted, day: string, now: Date): Promise<boolean> {
  const { kind, accountId, otherId = null, caseId = null, count, outOf = null } = flag
  const once = [kind, accountId, otherId, caseId, kind === 'approval-pair' ? day.slice(0, 7) : day].join(' ')
  const rows = await db.$queryRaw<{ fresh: boolean }[]>(Prisma.sql`
    INSERT INTO "ConductFlag" AS f ("id", "kind", "accountId", "otherId", "caseId", "day", "count", "outOf", "raisedAt", "once")
    VALUES (${newId()}::uuid, ${kind}, ${accountId}::uuid, ${otherId}::uuid, ${caseId}::uuid, ${day}::date, ${count}, ${outOf},
      ${now}, ${once})
    ON CONFLICT ("once") DO UPDATE SET "count" = excluded."count", "outOf" = excluded."outOf"
      WHERE f."closedAt" IS NULL AND excluded."count" > f."count"
    RETURNING (xmax = 0) AS "fresh"`)
  return rows[0]?.fresh ?? false
}

/** Tells every auditor whom it does not concern that there is something to look at, and nothing of what it is. */
async function tellAuditors(db: Db, flags: readonly Counted[], day: string, now: Date) {
  const auditors = await db.account.findMany({
    where: { role: 'auditor', status: 'active' },
    select: { id: true },
  })
  const told = auditors.filter(({ id }) => flags.some((flag) => flag.accountId !== id && flag.otherId !== id))
  await db.notice.createMany({
    data: told.map(({ id }) => ({
      ...{ id: newId(), accountId: id, kind: 'flags-raised', caseId: null, at: now },
      ...{ params: { day }, once: `flags ${day}` },
    })),
    skipDuplicates: true,
  })
}
