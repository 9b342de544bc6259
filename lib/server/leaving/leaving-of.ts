import { type Db, Prisma } from '@/lib/db/client'

/** That somebody leaves and is not yet seen out; null for everybody else. */
export const leavingOf = (db: Db, accountId: string) =>
  db.leaving.findFirst({ where: { accountId, stayedAt: null, closedAt: null } })

/** The account `a` opens nothing any more, whether or not that was written down. */
export const hasLeft = (now: Date): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM "Leaving" l
  WHERE l."accountId" = a."id" AND l."stayedAt" IS NULL AND l."closedAt" IS NULL AND l."endsAt" <= ${now})`
