import { type Db, Prisma } from '@/lib/db/client'
import type { Actor, CaseFacts } from '@/lib/domain/identity/policy'
import { dayOf } from '@/lib/domain/shared/period'
import { deputyFor } from '@/lib/server/identity/delegations'
import { isOnTeam } from './on-team'

/** The facts, and whether it must still be said today for what the case is opened. */
export type Admission = CaseFacts & { readonly purposeAsked: boolean }

/**
 * What must be known of a case to say who may do what to it, or undefined when there is none.
 * For a write the case's row is locked first: two writes to one case never interleave.
 */
export async function caseFacts(
  db: Db,
  actor: Actor,
  caseId: string,
  now: Date,
  lock: boolean,
): Promise<Admission | undefined> {
  if (lock) await db.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const [facts] = await db.$queryRaw<Admission[]>(Prisma.sql`
    SELECT c."id" AS "caseId", c."unitId", c."officeId", c."status"::text AS "status", c."sensitivity"::text AS "sensitivity",
      (c."status" <> 'open' AND c."submittedAt" IS NOT NULL) AS "submitted",
      ${isOnTeam(actor.id, now)} AS "onTeam",
      ${actor.role === 'supervisor' ? deputyFor(actor.id, now) : Prisma.sql`NULL::uuid`} AS "deputyFor",
      EXISTS (SELECT 1 FROM "StatedReason" r
        WHERE r."caseId" = c."id" AND r."accountId" = ${actor.id}::uuid AND r."expiresAt" > ${now}) AS "reasonGiven",
      EXISTS (SELECT 1 FROM "BrokenGlass" g
        WHERE g."caseId" = c."id" AND g."byId" = ${actor.id}::uuid AND g."expiresAt" > ${now}
          AND NOT EXISTS (SELECT 1 FROM "GlassReview" v WHERE v."glassId" = g."id" AND v."verdict" = 'not_justified')) AS "glassBroken",
      (EXISTS (WITH RECURSIVE above AS (
            SELECT u."parentId", u."asksPurpose" FROM "Unit" u WHERE u."id" = c."unitId"
            UNION ALL SELECT u."parentId", u."asksPurpose" FROM "Unit" u JOIN above a ON u."id" = a."parentId")
          SELECT 1 FROM above WHERE "asksPurpose")
        AND NOT EXISTS (SELECT 1 FROM "StatedPurpose" p
          WHERE p."caseId" = c."id" AND p."accountId" = ${actor.id}::uuid AND p."day" = ${dayOf(now)}::date)) AS "purposeAsked",
      (EXISTS (SELECT 1 FROM "CustodyHolding" h WHERE h."caseId" = c."id" AND h."until" IS NULL
          AND (h."accountId" = ${actor.id}::uuid OR h."unitId" = ${actor.unitId}::uuid))
        OR EXISTS (SELECT 1 FROM "CustodyOffer" o WHERE o."caseId" = c."id" AND o."state" = 'open'
          AND (o."toAccountId" = ${actor.id}::uuid OR o."toUnitId" = ${actor.unitId}::uuid))) AS "holdsHere"
    FROM "Case" c WHERE c."id" = ${caseId}::uuid`)
  return facts
}
