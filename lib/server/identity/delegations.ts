import { type Db, Prisma } from '@/lib/db/client'
import { hasLeft } from '@/lib/server/leaving/leaving-of'

/** The delegation `d` holds at a moment: begun, not over, not ended before. */
export const holdsAt = (now: Date): Prisma.Sql =>
  Prisma.sql`d."startsAt" <= ${now} AND d."endsAt" > ${now} AND d."endedAt" IS NULL`

/**
 * For whom a supervisor stands in over the unit of the case `c`: one whose own line holds it and who is still a supervisor here.
 * What that one has by standing in for others is not among it, so that nothing is handed on twice.
 */
export const deputyFor = (accountId: string, now: Date): Prisma.Sql => Prisma.sql`(
  SELECT d."fromId" FROM "Delegation" d JOIN "Account" a ON a."id" = d."fromId"
  WHERE d."toId" = ${accountId}::uuid AND ${holdsAt(now)} AND a."role" = 'supervisor' AND a."status" = 'active'
    AND NOT ${hasLeft(now)}
    AND a."unitId" IN (WITH RECURSIVE above AS (
      SELECT u."id", u."parentId" FROM "Unit" u WHERE u."id" = c."unitId"
      UNION ALL SELECT u."id", u."parentId" FROM "Unit" u JOIN above b ON u."id" = b."parentId") SELECT "id" FROM above)
  ORDER BY d."startsAt", d."id" LIMIT 1)`

/** Whether somebody stands below who asked, and whether that one chose them to stand in. */
export async function bondBetween(db: Db, secondId: string, askerId: string, now: Date) {
  const [bond] = await db.$queryRaw<{ below: boolean; chosen: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM "Delegation" d
        WHERE d."fromId" = ${askerId}::uuid AND d."toId" = ${secondId}::uuid AND ${holdsAt(now)}) AS "chosen",
      s."unitId" <> k."unitId" AND k."unitId" IN (WITH RECURSIVE above AS (
          SELECT u."id", u."parentId" FROM "Unit" u WHERE u."id" = s."unitId"
          UNION ALL SELECT u."id", u."parentId" FROM "Unit" u JOIN above b ON u."id" = b."parentId") SELECT "id" FROM above) AS "below"
    FROM "Account" k, "Account" s WHERE k."id" = ${askerId}::uuid AND s."id" = ${secondId}::uuid`)
  return bond ?? { below: true, chosen: true }
}
