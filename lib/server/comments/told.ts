import type { Db } from '@/lib/db/client'
import { mayBeTold } from '@/lib/domain/comments/comment'
import type { CaseFacts } from '@/lib/domain/identity/policy'

const most = 60

/** Who may be told of a comment here: of the team and, once the file went there, of the office. */
export async function whoMayBeTold(db: Db, file: CaseFacts, sealed: boolean) {
  const people = await db.account.findMany({
    where: {
      status: 'active',
      OR: [
        { teams: { some: { caseId: file.caseId, until: null } } },
        ...(file.officeId ? [{ role: 'prosecutor' as const, unitId: file.officeId }] : []),
      ],
    },
    select: {
      ...{ id: true, role: true, unitId: true, nameLatin: true, nameKm: true },
      teams: { where: { caseId: file.caseId, until: null }, select: { id: true }, take: 1 },
    },
    orderBy: { nameLatin: 'asc' },
    take: most,
  })
  return mayBeTold(
    people.map(({ teams, ...one }) => ({ ...one, onTeam: teams.length > 0 })),
    file,
    sealed,
  )
}
