import { type Db, Prisma } from '@/lib/db/client'
import { type Actor, mightEver } from '@/lib/domain/identity/policy'
import { wordsBefore } from '@/lib/domain/returns/defect'
import { isOnTeam } from '@/lib/server/kernel/on-team'

const shown = 12

export type WaitingDefects = {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly defects: number
  readonly due: Date
}

/**
 * Returned files with defects that wait for this person, the nearest day first: for an officer those of their teams that are
 * to be cured, for a prosecutor those said to be cured or disputed in the files their office has. A sealed file is told to its
 * team only.
 */
export async function waitingDefects(db: Db, actor: Actor, now: Date): Promise<readonly WaitingDefects[]> {
  const police = mightEver(actor.role, 'return:answer')
  if (!police && !mightEver(actor.role, 'return:write')) return []
  const onTeam = isOnTeam(actor.id, now)
  const mine = police
    ? onTeam
    : Prisma.sql`(${onTeam} OR (c."officeId" = ${actor.unitId}::uuid AND c."sensitivity" = 'normal' AND c."submittedAt" IS NOT NULL))`
  const words = police ? wordsBefore('open') : [...wordsBefore('cured'), ...wordsBefore('disputed')]
  const waits = Prisma.sql`coalesce(w."word", '') IN (${Prisma.join(words.map((word) => word ?? ''))})`
  return db.$queryRaw<WaitingDefects[]>(Prisma.sql`
    SELECT c."id" AS "caseId", c."number", c."title", count(*)::int AS "defects", min(r."due") AS "due"
    FROM "Case" c
      JOIN "Return" r ON r."caseId" = c."id" AND r."sentAt" IS NOT NULL
      JOIN "Defect" d ON d."returnId" = r."id"
      LEFT JOIN LATERAL (SELECT e."word"::text AS "word" FROM "DefectEvent" e
        WHERE e."defectId" = d."id" ORDER BY e."seq" DESC LIMIT 1) w ON true
    WHERE c."status" IN ('submitted', 'returned') AND ${mine} AND ${waits}
    GROUP BY c."id" ORDER BY min(r."due"), c."id" LIMIT ${shown}`)
}
