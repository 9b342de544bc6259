import type { Db } from '@/lib/db/client'
import type { KnownIn } from '@/lib/domain/informants/handover'

/** The cases that know an informant, as far as it matters for who may decide over them. */
export async function knownIn(db: Db, names: readonly { readonly caseId: string }[]): Promise<KnownIn[]> {
  const cases = await db.case.findMany({
    where: { id: { in: names.map(({ caseId }) => caseId) } },
    select: { unitId: true, team: { where: { until: null }, select: { accountId: true } } },
  })
  return cases.map(({ unitId, team }) => ({ unitId, team: team.map(({ accountId }) => accountId) }))
}
