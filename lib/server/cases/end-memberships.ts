import { v7 as newId } from 'uuid'
import { type Db, prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'

const atOnce = 50

/** Writes down that assignments whose day has passed are over. They were over before: this keeps the record. Says how many. */
export const endMemberships = (now: Date): Promise<number> =>
  prisma.$transaction(async (db) => {
    const over = await db.$queryRaw<Over[]>`
      SELECT t."id", t."caseId", t."accountId", a."nameLatin" AS "name"
      FROM "TeamMember" t JOIN "Account" a ON a."id" = t."accountId"
      WHERE t."until" IS NULL AND t."endsAt" <= ${now} ORDER BY t."endsAt", t."id" LIMIT ${atOnce}
      FOR UPDATE OF t SKIP LOCKED`
    if (over.length === 0) return 0
    await putAway(
      db,
      over.map(({ id }) => id),
    )
    const requestId = newId()
    await appendToLog(
      db,
      over.map(({ caseId, accountId, name }) => ({
        ...{ actor: null, caseId, outcome: 'done' as const, requestId },
        event: { type: 'team.left', objectId: accountId, details: { name } } as const,
      })),
    )
    return over.length
  })

/** Ends assignments at the very moment that was set for them. */
export const putAway = (db: Db, ids: readonly string[]) =>
  db.$executeRaw`UPDATE "TeamMember" SET "until" = "endsAt" WHERE "id" = ANY(${[...ids]}::uuid[]) AND "until" IS NULL`

type Over = { id: string; caseId: string; accountId: string; name: string }
