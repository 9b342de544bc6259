import { Prisma } from '@/lib/db/client'

/** Who is on a team at a moment: not taken off, and no end passed. The door asks this, so no clock must run for it to hold. */
export const onTeamAt = (now: Date) => ({
  until: null,
  OR: [{ endsAt: null }, { endsAt: { gt: now } }],
})

/** The same in SQL, of the row `t`. */
export const standingAt = (now: Date): Prisma.Sql =>
  Prisma.sql`t."until" IS NULL AND (t."endsAt" IS NULL OR t."endsAt" > ${now})`

/** The same of one person and the case `c`. */
export const isOnTeam = (accountId: string, now: Date): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "TeamMember" t
    WHERE t."caseId" = c."id" AND t."accountId" = ${accountId}::uuid AND ${standingAt(now)})`
