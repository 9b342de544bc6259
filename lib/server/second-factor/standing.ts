import { type Db, Prisma } from '@/lib/db/client'

/** SQL: has the account that `a` names a factor which counts at that moment? One that two people took away counts no more. */
export const isEnrolled = (now: Date) => Prisma.sql`EXISTS (
  SELECT 1 FROM (
    SELECT "accountId", "confirmedAt" AS "since" FROM "Authenticator" WHERE "confirmedAt" IS NOT NULL AND "removedAt" IS NULL
    UNION ALL SELECT "accountId", "addedAt" FROM "Passkey" WHERE "removedAt" IS NULL) f
  WHERE f."accountId" = a."id" AND NOT EXISTS (
    SELECT 1 FROM "FactorReset" r WHERE r."accountId" = f."accountId" AND r."objectedAt" IS NULL
      AND r."effectiveAt" <= ${now} AND r."effectiveAt" >= f."since"))`

/** What an account can show itself by at that moment. */
export async function factorsOf(db: Db, accountId: string, now: Date) {
  const last = await db.factorReset.findFirst({
    where: { accountId, objectedAt: null, effectiveAt: { lte: now } },
    orderBy: { effectiveAt: 'desc' },
    select: { effectiveAt: true },
  })
  const since = { gt: last?.effectiveAt ?? new Date(0) }
  const authenticator = await db.authenticator.findFirst({
    where: { accountId, removedAt: null, confirmedAt: since },
  })
  const passkeys = await db.passkey.findMany({
    where: { accountId, removedAt: null, addedAt: since },
    orderBy: { addedAt: 'asc' },
  })
  const recovery = await db.recoverySet.findFirst({
    where: { accountId, endedAt: null, madeAt: since },
    include: { _count: { select: { lines: { where: { usedAt: null } } } } },
  })
  return { authenticator, passkeys, recovery, any: authenticator !== null || passkeys.length > 0 }
}
