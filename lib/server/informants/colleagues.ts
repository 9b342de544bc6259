import type { Db } from '@/lib/db/client'
import { onTeamAt } from '@/lib/server/kernel/on-team'

const most = 200

/** The officers with whom somebody stands on a team now: to one of them they may hand an informant over. */
export const colleaguesOf = (db: Db, who: string, now: Date) =>
  db.account.findMany({
    where: {
      ...{ id: { not: who }, role: 'officer', status: 'active' },
      teams: {
        some: { ...onTeamAt(now), case: { team: { some: { accountId: who, ...onTeamAt(now) } } } },
      },
    },
    select: { id: true, nameLatin: true, nameKm: true },
    orderBy: [{ nameLatin: 'asc' }, { id: 'asc' }],
    take: most,
  })
