import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/server/kernel/errors'
import { targetsOf } from '@/lib/server/proof/targets'

/** A place of a case where comments stand, as the columns that hold it; and whether it is an item sealed from the team. */
export async function placeColumns(db: Db, caseId: string, place: string) {
  const [kind, of = '', element = null] = place.split(':')
  if (kind === 'item') {
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: of } },
      select: { privileged: true },
    })
    if (!item) throw new NotFound()
    return { columns: { place, itemId: of }, sealed: item.privileged }
  }
  if (!(await targetsOf(db, caseId)).some(({ key }) => key === place)) throw new NotFound()
  const columns = { place, element, ...(kind === 'count' ? { countId: of } : { chargeId: of }) }
  return { columns, sealed: false }
}
