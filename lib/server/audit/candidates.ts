import { type Db, Prisma } from '@/lib/db/client'
import { limits } from '@/lib/domain/audit/flags'
import type { ConductFacts, ContentFacts } from '@/lib/domain/audit/sample'
import { endOfDay } from '@/lib/domain/cases/look'
import type { Actor } from '@/lib/domain/identity/policy'
import { looks } from '@/lib/domain/log/kinds'
import { isOnTeam } from '@/lib/server/kernel/on-team'

const dayLong = 86_400_000
/** What has fallen asleep longer ago is not drawn any more. */
const yearLong = 365 * dayLong

/** The days of the last month on which others than oneself did or saw anything, with what is known of each. */
export const daysOfPeople = (db: Db, { id }: Pick<Actor, 'id'>, now: Date) =>
  db.$queryRaw<(ConductFacts & { accountId: string; day: string })[]>(Prisma.sql`
    SELECT d.*, (SELECT count(*) FROM "ConductFlag" f WHERE f."accountId" = d."accountId" AND f."closedAt" IS NULL)::int AS "flags"
    FROM (
      SELECT e.actor_id AS "accountId", l."day"::date::text AS "day",
        count(*) FILTER (WHERE e.type = ANY(${[...looks]}))::int AS "looks",
        count(*) FILTER (WHERE e.outcome = 'refused')::int AS "refused",
        count(*) FILTER (WHERE e.case_id IS NOT NULL
          AND (l."day"::time < make_time(${limits.night.to / 60}::int, 0, 0) OR l."day"::time >= make_time(${limits.night.from / 60}::int, 0, 0)))::int AS "atNight"
      FROM audit.entry e, LATERAL (SELECT to_timestamp(e.ts_us / 1e6) AT TIME ZONE 'Asia/Phnom_Penh' AS "day") l
      WHERE e.ts_us >= ${BigInt(endOfDay(now).getTime() - 30 * dayLong) * 1000n} AND e.actor_id IS NOT NULL AND e.actor_id <> ${id}::uuid
      GROUP BY 1, 2) d`)

/** The files of one's line that one is not on and did not approve, with what is known of each from outside. */
export const filesOfLine = (db: Db, actor: Pick<Actor, 'id' | 'line'>, now: Date) =>
  db.$queryRaw<(ContentFacts & { caseId: string })[]>(Prisma.sql`
    SELECT c."id" AS "caseId",
      (SELECT count(*) FROM (SELECT DISTINCT ON (s."itemId") s."value" FROM "Assessment" s WHERE s."caseId" = c."id"
        ORDER BY s."itemId", s."at" DESC, s."id" DESC) v WHERE v."value" = 'at_risk')::int AS "atRisk",
      (SELECT count(*) FROM "Return" r WHERE r."caseId" = c."id" AND r."sentAt" IS NOT NULL)::int AS "returns",
      (SELECT count(*) FROM "Item" i WHERE i."caseId" = c."id"
        AND i."obtainedAt" < i."loggedAt" - make_interval(days => ${limits.late.days}))::int AS "late",
      EXISTS (SELECT 1 FROM "Charge" h JOIN "Party" y ON y."id" = h."partyId" AND y."tier" = 1 JOIN "Reading" g ON g."chargeId" = h."id"
        WHERE h."caseId" = c."id" AND h."withdrawnAt" IS NULL AND g."revision" = c."revision" AND g."limit" LIKE 'single_%') AS "oneSource",
      NOT EXISTS (SELECT 1 FROM "Party" y WHERE y."caseId" = c."id" AND y."tier" = 1) AS "noLeader",
      floor(extract(epoch FROM ${now}::timestamptz - c."changedAt") / 86400)::int AS "still"
    FROM "Case" c WHERE c."unitId" = ANY(${[...actor.line]}::uuid[]) AND c."sensitivity" = 'normal'
      AND (c."status" <> 'closed' OR c."changedAt" >= ${new Date(now.getTime() - yearLong)})
      AND NOT ${isOnTeam(actor.id, now)}
      AND NOT EXISTS (SELECT 1 FROM "Submission" s WHERE s."caseId" = c."id" AND s."approvedById" = ${actor.id}::uuid)`)
