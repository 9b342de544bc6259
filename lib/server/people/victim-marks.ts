import type { Db } from '@/lib/db/client'

/** The last mark of a party as a victim, with the word that withdrew it, if one did. */
export const lastMark = (db: Db, caseId: string, partyId: string) =>
  db.victimMark.findFirst({
    where: { caseId, partyId },
    include: { withdrawal: true },
    orderBy: { seq: 'desc' },
  })

/** Every mark of a case that was ever made, the oldest first, with what withdrew it. */
export const everyMark = (db: Db, caseId: string) =>
  db.victimMark.findMany({
    where: { caseId },
    include: { withdrawal: true },
    orderBy: [{ partyId: 'asc' }, { seq: 'asc' }],
  })
