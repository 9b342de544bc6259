import type { Db } from '@/lib/db/client'
import { dueFor } from '@/lib/domain/retention/due'
import type { Around } from '@/lib/domain/retention/erase'
import { periodsOfCambodia } from '@/lib/domain/retention/periods'
import { dayOf } from '@/lib/domain/shared/period'
import { NotFound } from '@/lib/server/kernel/errors'
import { periodsAnswered } from './confirmed'
import { filesOf } from './facts'
import { restrictionsOf } from './restricted'

/** A person of this case and no other, as they stand there. */
export async function personIn(db: Db, caseId: string, partyId: string) {
  const party = await db.party.findUnique({
    where: { caseId_id: { caseId, id: partyId } },
    include: { person: true },
  })
  if (!party?.person) throw new NotFound()
  return { ...party, person: party.person }
}

/** What is due for a person in this moment, over all their files, and what is known around it. */
export async function standingOf(
  db: Db,
  person: { readonly id: string; readonly erasedAt: Date | null },
  now: Date,
) {
  const { id: personId } = person
  const files = await filesOf(db, personId)
  const restrictions = await restrictionsOf(db, personId)
  const standing = restrictions.filter(({ lift }) => lift === null)
  const caseIds = files.map(({ caseId }) => caseId)
  const sealed = await db.case.count({ where: { id: { in: caseIds }, sensitivity: 'sealed' } })
  const around: Around = {
    today: dayOf(now),
    answered: await periodsAnswered(db),
    courtOrdered: standing.some(({ cause }) => cause === 'court_order'),
    elsewhere: await elsewhere(db, files),
    sealed: sealed > 0,
    erased: person.erasedAt !== null,
  }
  return { due: dueFor(files, periodsOfCambodia), around, restrictions, files: files.length }
}

/** Whether a sign attributed to the person stands in another file that is not closed. */
async function elsewhere(
  db: Db,
  files: readonly { readonly caseId: string; readonly partyId: string }[],
): Promise<boolean> {
  const caseIds = files.map(({ caseId }) => caseId)
  const partyIds = files.map(({ partyId }) => partyId)
  const [found] = await db.$queryRaw<{ elsewhere: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Attribution" a JOIN "Identifier" i ON i."id" = a."identifierId"
      JOIN "Identifier" o ON o."kind" = i."kind" AND o."normal" = i."normal" AND o."caseId" <> ALL(${caseIds}::uuid[])
      JOIN "Case" c ON c."id" = o."caseId" AND c."status" <> 'closed'
      WHERE a."partyId" = ANY(${partyIds}::uuid[]) AND a."withdrawnAt" IS NULL) AS "elsewhere"`
  return found?.elsewhere ?? false
}
