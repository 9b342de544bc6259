import { type Db, Prisma } from '@/lib/db/client'

/** The supervisors of the unit itself or, where it has none, of the nearest unit above that has: never the one who acts. */
export async function supervisorsToTell(db: Db, unitId: string, actorId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH RECURSIVE above AS (
      SELECT u."id", u."parentId", 0 AS far FROM "Unit" u WHERE u."id" = ${unitId}::uuid
      UNION ALL
      SELECT u."id", u."parentId", a.far + 1 FROM "Unit" u JOIN above a ON u."id" = a."parentId"),
    there AS (
      SELECT p."id", a.far FROM "Account" p JOIN above a ON a."id" = p."unitId"
      WHERE p."role" = 'supervisor' AND p."status" = 'active' AND p."id" <> ${actorId}::uuid)
    SELECT t."id" FROM there t WHERE t.far = (SELECT min(far) FROM there) ORDER BY t."id" LIMIT 20`)
  return rows.map(({ id }) => id)
}
