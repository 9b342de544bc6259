import type { Db } from '@/lib/db/client'
import { standsOutsideLine } from '@/lib/domain/identity/outside'
import type { Actor } from '@/lib/domain/identity/policy'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** May this person be the second one for what concerns a person of that file? Only who stands outside its line and team. */
export async function fitsOutside(
  second: Actor,
  asker: Actor,
  { caseId }: { readonly caseId: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const file = await db.case.findUnique({
    where: { id: caseId },
    select: { unitId: true, team: { where: { until: null }, select: { accountId: true } } },
  })
  if (!file) return refuse('second-person-in-line')
  const team = file.team.map(({ accountId }) => accountId)
  return standsOutsideLine(second, asker, { unitId: file.unitId, team })
}
