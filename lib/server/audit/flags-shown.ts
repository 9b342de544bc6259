import { type Db, Prisma } from '@/lib/db/client'
import { flagKinds } from '@/lib/domain/audit/flags'
import type { Actor } from '@/lib/domain/identity/policy'
import { columnDay } from '@/lib/domain/shared/period'

/** A flag is never shown to whom it concerns: another auditor works it. */
export const notAbout = ({ id }: Pick<Actor, 'id'>) =>
  Prisma.sql`f."accountId" <> ${id}::uuid AND f."otherId" IS DISTINCT FROM ${id}::uuid`

type Row = {
  flagId: string
  kind: string
  day: Date
  count: number
  outOf: number | null
  raisedAt: Date
  closedAt: Date | null
  accountId: string
  nameLatin: string
  nameKm: string | null
  role: string
  unitEn: string
  unitKm: string
  otherLatin: string | null
  otherKm: string | null
  ofCase: boolean
  number: string | null
  verdict: 'in_order' | 'to_improve' | 'breach' | null
}

/** Flags with the people they concern. Of a sealed case not even the number is shown. */
export async function flagsWhere(db: Db, which: Prisma.Sql, most: number) {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT f."id" AS "flagId", f."kind", f."day", f."count", f."outOf", f."raisedAt", f."closedAt", f."accountId",
      a."nameLatin", a."nameKm", a."role"::text AS "role", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm",
      o."nameLatin" AS "otherLatin", o."nameKm" AS "otherKm", f."caseId" IS NOT NULL AS "ofCase",
      CASE WHEN c."sensitivity" = 'normal' THEN c."number" END AS "number", n."verdict"::text AS "verdict"
    FROM "ConductFlag" f JOIN "Account" a ON a."id" = f."accountId" JOIN "Unit" u ON u."id" = a."unitId"
      LEFT JOIN "Account" o ON o."id" = f."otherId" LEFT JOIN "Case" c ON c."id" = f."caseId" LEFT JOIN "Finding" n ON n."flagId" = f."id"
    WHERE ${which} ORDER BY f."raisedAt" DESC, f."id" DESC LIMIT ${most}`)
  return rows.flatMap((row) => {
    const kind = flagKinds.find((one) => one === row.kind)
    return kind ? [{ ...row, kind, day: columnDay(row.day) }] : []
  })
}
export type FlagShown = Awaited<ReturnType<typeof flagsWhere>>[number]
