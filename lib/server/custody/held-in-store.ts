import { type Db, Prisma } from '@/lib/db/client'

/** An object in a store, and where its ledger says it lies. */
export type HeldInStore = {
  readonly caseId: string
  readonly itemId: string
  readonly placeId: string | null
  readonly since: Date
}

/**
 * What a store holds now, in the house and not outside, each with the listed place that its ledger names last; or only what
 * lies in the places that are named; all of it, or so many after one. It reads what is held, never what once was.
 */
export const heldInStore = (
  db: Db,
  unitId: string,
  places?: readonly string[],
  { after, take }: { readonly after?: string | undefined; readonly take?: number } = {},
): Promise<HeldInStore[]> =>
  db.$queryRaw<HeldInStore[]>(Prisma.sql`
    SELECT h."caseId", h."itemId", l."storePlaceId" AS "placeId", coalesce(l."recordedAt", h."from") AS "since"
    FROM "CustodyHolding" h
    LEFT JOIN LATERAL (
      SELECT e."storePlaceId", e."recordedAt" FROM "CustodyEvent" e
      WHERE e."itemId" = h."itemId" AND (e."place" IS NOT NULL OR e."kind" IN ('accepted', 'came_back', 'collected', 'drawn'))
      ORDER BY e."seq" DESC LIMIT 1) l ON true
    WHERE h."unitId" = ${unitId}::uuid AND h."until" IS NULL AND h."outsideName" IS NULL
      ${places ? Prisma.sql`AND l."storePlaceId" = ANY(${[...places]}::uuid[])` : Prisma.empty}
      ${after ? Prisma.sql`AND h."itemId" > ${after}::uuid` : Prisma.empty}
    ORDER BY h."itemId" ${take ? Prisma.sql`LIMIT ${take}` : Prisma.empty}`)

/** How many objects a store holds in one place. */
export async function countInPlace(db: Db, unitId: string, placeId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>(Prisma.sql`
    SELECT count(*)::int AS "n" FROM "CustodyHolding" h
    JOIN LATERAL (
      SELECT e."storePlaceId" FROM "CustodyEvent" e
      WHERE e."itemId" = h."itemId" AND (e."place" IS NOT NULL OR e."kind" IN ('accepted', 'came_back', 'collected', 'drawn'))
      ORDER BY e."seq" DESC LIMIT 1) l ON l."storePlaceId" = ${placeId}::uuid
    WHERE h."unitId" = ${unitId}::uuid AND h."until" IS NULL AND h."outsideName" IS NULL`)
  return row?.n ?? 0
}
