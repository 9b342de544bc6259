import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { moment } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

const perPage = 25

type Row = {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly informedAt: Date
  readonly unitEn: string
  readonly unitKm: string
  readonly waiting: number
  readonly unwritten: number
  readonly released: number
}

/** The cases this office is informed of and does not have yet, the last informed first, with what waits for an answer in each. */
export const listInformed = act({
  name: 'list-informed',
  kind: 'read',
  permission: 'queue:read',
  input: z.strictObject({
    /** The last row of the page before. */
    informed: z
      .string()
      .max(100)
      .regex(/^[^~]+~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not-a-place')
      .optional(),
  }),
  about: () => 'system',
  async perform({ db, actor, record }, { informed: after }) {
    record('informed.listed', null, {})
    const [at = '', last = ''] = after?.split('~') ?? []
    const beyond = after
      ? Prisma.sql`AND (c."informedAt", c."id") < (${moment.safeParse(at).data ?? new Date(0)}::timestamptz, ${last}::uuid)`
      : Prisma.empty
    const rows = await db.$queryRaw<Row[]>(Prisma.sql`
      SELECT c."id" AS "caseId", c."number", c."title", c."informedAt", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm",
        (SELECT count(*)::int FROM "AuthorisationRequest" r WHERE r."caseId" = c."id" AND r."officeId" = c."officeId"
          AND NOT EXISTS (SELECT 1 FROM "AuthorisationGiven" g WHERE g."requestId" = r."id")
          AND NOT EXISTS (SELECT 1 FROM "AuthorisationRefused" n WHERE n."requestId" = r."id")) AS "waiting",
        (SELECT count(*)::int FROM "AuthorisationGiven" g JOIN "Authority" a ON a."id" = g."authorityId"
          JOIN LATERAL (SELECT e."writtenAt", e."entry"::text AS "entry" FROM "AuthorityEntry" e
            WHERE e."authorityId" = a."id" ORDER BY e."seq" DESC LIMIT 1) w ON true
          WHERE g."caseId" = c."id" AND g."officeId" = c."officeId" AND a."kind" = 'prosecutor_verbal'
            AND w."writtenAt" IS NULL AND w."entry" <> 'withdrawn') AS "unwritten",
        (SELECT count(*)::int FROM "ReleasedItem" i WHERE i."caseId" = c."id" AND i."officeId" = c."officeId") AS "released"
      FROM "Case" c JOIN "Unit" u ON u."id" = c."unitId"
      WHERE c."officeId" = ${actor.unitId}::uuid AND c."informedAt" IS NOT NULL
        AND (c."status" = 'open' OR c."submittedAt" IS NULL) AND c."status" <> 'closed'
        AND (c."sensitivity" = 'normal' OR EXISTS (SELECT 1 FROM "TeamMember" t
          WHERE t."caseId" = c."id" AND t."accountId" = ${actor.id}::uuid AND t."until" IS NULL)) ${beyond}
      ORDER BY c."informedAt" DESC, c."id" DESC LIMIT ${perPage + 1}`)
    const page = rows.slice(0, perPage)
    const end = page.at(-1)
    return {
      cases: page,
      later: rows.length > perPage && end ? `${end.informedAt.toISOString()}~${end.caseId}` : null,
    }
  },
})
export type InformedList = Awaited<ReturnType<(typeof listInformed)['perform']>>
