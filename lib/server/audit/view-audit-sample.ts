import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import type { SampleReason } from '@/lib/domain/audit/sample'
import { afterDay, columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { known } from '@/lib/server/cases/case-page'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { logBefore } from './log-before'

type Row = {
  sampledId: string
  place: number
  weight: number
  reasons: SampleReason[]
  accountId: string | null
  day: Date | null
  nameLatin: string | null
  nameKm: string | null
  role: string | null
  unitEn: string | null
  unitKm: string | null
  caseId: string | null
  number: string | null
  title: string | null
  verdict: 'in_order' | 'to_improve' | 'breach' | null
  words: string | null
  measure: string | null
  foundAt: Date | null
}

/** A sample one drew: what is in it, why each weighed what it did, and what was found. A file that was sealed since is not shown. */
export const viewAuditSample = act({
  name: 'view-audit-sample',
  kind: 'read',
  permission: 'sample:draw',
  input: z.strictObject({ sampleId: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { sampleId }) {
    record('audit-sample.viewed', sampleId, {})
    const sample = await db.auditSample.findFirst({ where: { id: sampleId, byId: actor.id } })
    if (!sample) throw new NotFound()
    const rows = await db.$queryRaw<Row[]>(Prisma.sql`
      SELECT s."id" AS "sampledId", s."place", s."weight", s."reasons", s."accountId", s."day", a."nameLatin", a."nameKm",
        a."role"::text AS "role", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm", c."id" AS "caseId", c."number", c."title",
        f."verdict"::text AS "verdict", f."words", f."measure", f."at" AS "foundAt"
      FROM "AuditSampled" s LEFT JOIN "Account" a ON a."id" = s."accountId"
        LEFT JOIN "Case" c ON c."id" = s."caseId" AND ${known(actor, now)}
        LEFT JOIN "Unit" u ON u."id" = COALESCE(c."unitId", a."unitId") LEFT JOIN "Finding" f ON f."sampledId" = s."id"
      WHERE s."sampleId" = ${sampleId}::uuid ORDER BY s."place"`)
    const drawn = []
    for (const { day, ...row } of rows) {
      const said = day && columnDay(day)
      const until = said ? await logBefore(db, afterDay(said)) : null
      drawn.push({ ...row, day: said, logBefore: until })
    }
    return { ...sample, size: Number(sample.size), drawn }
  },
})
export type AuditSampleView = Awaited<ReturnType<(typeof viewAuditSample)['perform']>>
