import { z } from 'zod'
import { type Db, Prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { moment } from '@/lib/domain/shared/shapes'
import { countLacks } from '@/lib/domain/submission/pre-flight'
import { act } from '@/lib/server/kernel/act'
import { isOnTeam } from '@/lib/server/kernel/on-team'
import { lacksOf } from './submissions'

const perPage = 25

/** The files that wait for this office, the longest waiting first. A sealed file is told to its team only. */
export const viewQueue = act({
  name: 'view-queue',
  kind: 'read',
  permission: 'queue:read',
  input: z.strictObject({
    /** The last row of the page before. */
    after: z
      .string()
      .max(100)
      .regex(/^[^~]+~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not-a-place')
      .optional(),
  }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { after }) {
    record('queue.viewed', null, {})
    const rows = await waiting(db, actor, now, after)
    const page = rows.slice(0, perPage)
    const last = page.at(-1)
    return {
      files: page.map(({ lacks, revision, revisionThen, ...one }) => ({
        ...one,
        lacks: lacks === null ? [] : countLacks(lacksOf(lacks)),
        since: revisionThen === null ? 0 : Math.max(0, revision - revisionThen - 1),
      })),
      later: rows.length > perPage && last ? `${last.submittedAt.toISOString()}~${last.caseId}` : null,
      now,
    }
  },
})
export type QueueView = Awaited<ReturnType<(typeof viewQueue)['perform']>>

type Row = {
  caseId: string
  number: string
  title: string
  submittedAt: Date
  unitEn: string
  unitKm: string
  submission: number | null
  lacks: unknown
  revision: number
  revisionThen: number | null
  defects: number
}

function waiting(db: Db, actor: Actor, now: Date, after: string | undefined): Promise<Row[]> {
  const [at = '', caseId = ''] = after?.split('~') ?? []
  const beyond = after
    ? Prisma.sql`AND (c."submittedAt", c."id") > (${moment.safeParse(at).data ?? new Date(0)}::timestamptz, ${caseId}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT c."id" AS "caseId", c."number", c."title", c."submittedAt", c."revision", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm",
      s."number" AS "submission", s."lacks", s."revision" AS "revisionThen",
      (SELECT count(*)::int FROM "Defect" d JOIN "Return" r ON r."id" = d."returnId" AND r."sentAt" IS NOT NULL
        LEFT JOIN LATERAL (SELECT e."word"::text AS "word" FROM "DefectEvent" e WHERE e."defectId" = d."id"
          ORDER BY e."seq" DESC LIMIT 1) w ON true
        WHERE d."caseId" = c."id" AND coalesce(w."word", '') NOT IN ('accepted', 'lifted')) AS "defects"
    FROM "Case" c JOIN "Unit" u ON u."id" = c."unitId"
      LEFT JOIN LATERAL (SELECT b."number", b."lacks", b."revision" FROM "Submission" b WHERE b."caseId" = c."id"
        ORDER BY b."number" DESC LIMIT 1) s ON true
    WHERE c."status" = 'submitted' AND c."submittedAt" IS NOT NULL AND c."officeId" = ${actor.unitId}::uuid
      AND (c."sensitivity" = 'normal' OR ${isOnTeam(actor.id, now)}) ${beyond}
    ORDER BY c."submittedAt", c."id" LIMIT ${perPage + 1}`)
}
