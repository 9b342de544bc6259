import type { Db } from '@/lib/db/client'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** Every one is a drug seizure of this case. */
export async function areSeizures(
  db: Db,
  caseId: string,
  itemIds: readonly string[],
): Promise<Ruling<readonly string[]>> {
  const wanted = [...new Set(itemIds)]
  const found = await db.item.count({ where: { caseId, id: { in: wanted }, type: 'drug_seizure' } })
  return found === wanted.length ? allow(wanted) : refuse('seizure-not-in-count', 'seizures')
}
