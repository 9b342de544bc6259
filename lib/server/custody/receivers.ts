import type { Db } from '@/lib/db/client'
import type { Hand } from '@/lib/domain/custody/hands'

const most = 200

/** To whom somebody's hands can offer objects of these cases: the open stores, and the officers of the teams. */
export async function receiversAmong(db: Db, caseIds: readonly string[], { accountId, storeId }: Hand) {
  const [stores, people] = await Promise.all([
    db.unit.findMany({
      where: { kind: 'store', closedAt: null },
      select: { id: true, nameEn: true, nameKm: true },
      orderBy: { code: 'asc' },
      take: most,
    }),
    db.account.findMany({
      where: {
        ...{ role: 'officer', status: 'active', id: { not: accountId } },
        teams: { some: { caseId: { in: [...caseIds] }, until: null } },
      },
      select: { id: true, nameLatin: true, nameKm: true },
      orderBy: { nameLatin: 'asc' },
      take: most,
    }),
  ])
  return {
    stores: stores.flatMap(({ id, nameEn, nameKm }) =>
      id === storeId ? [] : [{ id, nameLatin: nameEn, nameKm }],
    ),
    people,
  }
}
