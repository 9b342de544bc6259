import { type Db, Prisma } from '@/lib/db/client'
import type { ExplanationFacts } from '@/lib/domain/defence/tested'

const latestFinding = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take: 1 }

/** The innocent accounts of a case, each with what testing it last came to. */
export async function explanationsOf(db: Db, caseId: string): Promise<readonly ExplanationFacts[]> {
  const rows = await db.explanation.findMany({
    where: { caseId },
    include: {
      elements: { orderBy: [{ chargeId: 'asc' }, { element: 'asc' }] },
      grounds: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      findings: latestFinding,
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ id, number, partyId, elements, grounds, findings: [finding] }) => ({
    ...{ id, number, partyId },
    elements: elements.map(({ chargeId, element }) => ({ chargeId, element })),
    grounds: grounds.map(({ itemId, side }) => ({ itemId, side })),
    finding: finding?.outcome ?? null,
  }))
}

/** The last answer to each undermining link; one that was reopened has none. */
export async function answersOf(
  db: Db,
  caseId: string,
): Promise<ReadonlyMap<string, 'resolved' | 'rejected'>> {
  const rows = await db.$queryRaw<{ linkId: string; answer: 'resolved' | 'rejected' | 'reopened' }[]>(
    Prisma.sql`
      SELECT DISTINCT ON ("linkId") "linkId", "answer"::text AS "answer"
      FROM "LinkAnswer" WHERE "caseId" = ${caseId}::uuid ORDER BY "linkId", "at" DESC, "id" DESC`,
  )
  return new Map(
    rows.flatMap(({ linkId, answer }) => (answer === 'reopened' ? [] : [[linkId, answer] as const])),
  )
}
