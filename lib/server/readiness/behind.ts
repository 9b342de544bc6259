import { prisma } from '@/lib/db/client'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { policyInUse } from '@/lib/server/policy/in-use'

/** Cases in which a standing charge has no reading at the case's present revision, oldest change first. */
export async function casesBehind(most: number): Promise<readonly string[]> {
  const { hash } = await policyInUse(prisma)
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    WHERE EXISTS (SELECT 1 FROM "Charge" h WHERE h."caseId" = c."id" AND h."withdrawnAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Reading" r WHERE r."chargeId" = h."id" AND r."revision" = c."revision"
        AND r."model" = ${MODEL} AND r."parameterHash" = ${hash}))
    ORDER BY c."changedAt", c."id" LIMIT ${most}`
  return rows.map(({ id }) => id)
}
