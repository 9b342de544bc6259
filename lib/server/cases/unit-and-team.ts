import type { Db } from '@/lib/db/client'

/** Whose cases these are and who is on their teams: who stands outside them is reckoned from it. */
export async function unitsAndTeams(db: Db, caseIds: readonly string[]) {
  const cases = await db.case.findMany({
    where: { id: { in: [...caseIds] } },
    select: { unitId: true, team: { where: { until: null }, select: { accountId: true } } },
  })
  return cases.map(({ unitId, team }) => ({ unitId, team: team.map(({ accountId }) => accountId) }))
}
