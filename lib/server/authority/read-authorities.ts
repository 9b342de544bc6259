import { type Db, Prisma } from '@/lib/db/client'
import type { AuthorityFacts } from '@/lib/domain/authority/authority'

/** The authorities of a case as each stands: what was last said of it, withdrawn ones too, by their numbers. */
export const authoritiesOf = (db: Db, caseId: string): Promise<AuthorityFacts[]> =>
  db.$queryRaw<AuthorityFacts[]>(Prisma.sql`
    SELECT DISTINCT ON (a."number") a."id", a."number", a."kind"::text AS "kind", e."reference", e."givenBy", e."givenAt", e."writtenAt",
      e."scope", e."targets", e."place", e."placeCode", e."from", e."to", e."note", (e."entry" = 'withdrawn') AS "withdrawn"
    FROM "Authority" a JOIN "AuthorityEntry" e ON e."authorityId" = a."id"
    WHERE a."caseId" = ${caseId}::uuid ORDER BY a."number", e."seq" DESC`)
