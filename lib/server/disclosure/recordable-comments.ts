import type { Db } from '@/lib/db/client'
import { itemName } from '@/lib/domain/cases/case-view'
import type { Recordable } from '@/lib/domain/disclosure/recordable'
import { dayOf } from '@/lib/domain/shared/period'
import { namesOf } from '@/lib/server/custody/names'

/** Every comment of a case as the schedules name it, in the order of its number; those withdrawn too. */
export async function recordableComments(db: Db, caseId: string): Promise<readonly Recordable[]> {
  const rows = await db.comment.findMany({
    where: { caseId },
    select: {
      ...{ number: true, at: true, byId: true },
      item: { select: { number: true } },
      withdrawn: { select: { at: true } },
    },
    orderBy: { number: 'asc' },
  })
  const names = await namesOf(
    db,
    rows.map(({ byId }) => byId),
  )
  return rows.map(({ number, at, byId, item, withdrawn }) => ({
    ...{ comment: number, day: dayOf(at), by: names.get(byId)?.nameLatin ?? '' },
    ...{ item: item && itemName(item.number), withdrawn: withdrawn !== null },
  }))
}
