import { type Db, Prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import type { Cause, FirstTime, StayTime } from '@/lib/domain/learning/unit-learning'

/**
 * Whose files somebody learns from: a supervisor those of the units of their line, a prosecutor those their office was informed
 * of, an administrator all. Sealed ones are counted nowhere.
 */
const reachOf = ({ role, unitId, line }: Actor) =>
  role === 'administrator'
    ? Prisma.sql`c."sensitivity" = 'normal'`
    : role === 'prosecutor'
      ? Prisma.sql`c."sensitivity" = 'normal' AND c."officeId" = ${unitId}::uuid`
      : Prisma.sql`c."sensitivity" = 'normal' AND c."unitId" = ANY(${[...line]}::uuid[])`

export type Year = { readonly from: Date; readonly to: Date }

/** Files by unit that were submitted for the first time in the year, and how the first answer to them was. */
export const firstTimes = (db: Db, actor: Actor, { from, to }: Year) =>
  db.$queryRaw<FirstTime[]>(Prisma.sql`
    WITH files AS MATERIALIZED (SELECT s."caseId", c."unitId", s."at" FROM "Submission" s JOIN "Case" c ON c."id" = s."caseId"
        WHERE s."number" = 1 AND s."at" >= ${from} AND s."at" < ${to} AND ${reachOf(actor)}),
      back AS (SELECT f."caseId", min(r."sentAt") AS "at" FROM files f JOIN "Return" r ON r."caseId" = f."caseId"
        WHERE r."sentAt" >= f."at" GROUP BY 1),
      decided AS (SELECT f."caseId", min(d."at") AS "at" FROM files f JOIN "Decision" d ON d."caseId" = f."caseId"
        WHERE d."at" >= f."at" GROUP BY 1)
    SELECT f."unitId", count(*)::int AS "files", (count(*) FILTER (WHERE b."at" IS NOT NULL OR d."at" IS NOT NULL))::int AS "answered",
      (count(*) FILTER (WHERE d."at" IS NOT NULL AND (b."at" IS NULL OR d."at" < b."at")))::int AS "right"
    FROM files f LEFT JOIN back b ON b."caseId" = f."caseId" LEFT JOIN decided d ON d."caseId" = f."caseId"
    GROUP BY f."unitId" ORDER BY f."unitId"`)

/** Defects of returns sent in the year, by unit, code and type of evidence; what was lifted was none, and stays lifted. */
export const causes = (db: Db, actor: Actor, { from, to }: Year) =>
  db.$queryRaw<Cause[]>(Prisma.sql`
    SELECT c."unitId", d."code", count(*)::int AS "count",
      coalesce(i."type"::text, CASE WHEN d."element" IS NOT NULL THEN 'cell'
        WHEN d."chargeId" IS NOT NULL THEN 'charge' ELSE 'file' END) AS "about"
    FROM "Return" r JOIN "Case" c ON c."id" = r."caseId"
      JOIN "Defect" d ON d."caseId" = r."caseId" AND d."returnId" = r."id"
      LEFT JOIN "Item" i ON i."caseId" = d."caseId" AND i."id" = d."itemId"
    WHERE r."sentAt" >= ${from} AND r."sentAt" < ${to} AND ${reachOf(actor)}
      AND NOT EXISTS (SELECT 1 FROM "DefectEvent" e WHERE e."defectId" = d."id" AND e."word" = 'lifted')
    GROUP BY 1, 2, 4`)

/** How long files stood in each state, of the stays that ended in the year, in days. A file that never moved since is not read. */
export const stayTimes = (db: Db, actor: Actor, { from, to }: Year) =>
  db.$queryRaw<StayTime[]>(Prisma.sql`
    WITH reach AS (SELECT c."id", c."openedAt", c."closedAt" FROM "Case" c WHERE c."changedAt" >= ${from} AND ${reachOf(actor)}),
      moves AS (
        SELECT "id" AS "caseId", 'draft' AS "stay", "openedAt" AS "at" FROM reach
        UNION ALL SELECT s."caseId", 'submitted', s."at" FROM "Submission" s JOIN reach ON reach."id" = s."caseId"
        UNION ALL SELECT r."caseId", 'returned', r."sentAt" FROM "Return" r JOIN reach ON reach."id" = r."caseId"
          WHERE r."sentAt" IS NOT NULL
        UNION ALL SELECT d."caseId", 'decided', d."at" FROM "Decision" d JOIN reach ON reach."id" = d."caseId"
        UNION ALL SELECT "id", 'closed', "closedAt" FROM reach WHERE "closedAt" IS NOT NULL),
      ended AS (SELECT "stay", "at", lead("at") OVER (PARTITION BY "caseId" ORDER BY "at") AS "until" FROM moves)
    SELECT "stay", count(*)::int AS "count",
      percentile_cont(0.25) WITHIN GROUP (ORDER BY extract(epoch FROM "until" - "at") / 86400) AS "low",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "until" - "at") / 86400) AS "median",
      percentile_cont(0.75) WITHIN GROUP (ORDER BY extract(epoch FROM "until" - "at") / 86400) AS "high"
    FROM ended WHERE "stay" <> 'closed' AND "until" >= ${from} AND "until" < ${to} GROUP BY "stay"`)
