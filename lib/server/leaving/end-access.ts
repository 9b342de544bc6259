import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { shutAccount } from '@/lib/server/identity/shut-account'
import { appendToLog } from '@/lib/server/kernel/log'

const atOnce = 20

/** Writes down that accounts whose last day has passed are shut. They opened nothing before: this keeps the record. Says how many. */
export const endAccess = (now: Date): Promise<number> =>
  prisma.$transaction(async (db) => {
    const over = await db.$queryRaw<{ id: string; name: string; because: string }[]>`
      SELECT a."id", a."nameLatin" AS "name", l."because" FROM "Leaving" l JOIN "Account" a ON a."id" = l."accountId"
      WHERE l."stayedAt" IS NULL AND l."closedAt" IS NULL AND l."endsAt" <= ${now} AND a."status" <> 'disabled'
      ORDER BY l."endsAt", l."id" LIMIT ${atOnce} FOR UPDATE OF a SKIP LOCKED`
    if (over.length === 0) return 0
    const entry = { actor: null, caseId: null, outcome: 'done' as const, requestId: newId() }
    const because = 'account-disabled'
    const ended: string[] = []
    for (const { id } of over) ended.push(...(await shutAccount(db, id, now)))
    await appendToLog(db, [
      ...over.map(({ id, ...details }) => ({
        ...{ ...entry, event: { type: 'account.disabled', objectId: id, details } as const },
      })),
      ...ended.map((objectId) => ({
        ...{ ...entry, event: { type: 'session.ended', objectId, details: { because } } as const },
      })),
    ])
    return over.length
  })
