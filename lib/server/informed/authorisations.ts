import type { Db } from '@/lib/db/client'
import { writingDue } from '@/lib/domain/authority/covers'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { namesOf } from '@/lib/server/custody/names'

const mostShown = 50

/** What this office was asked in a case, the newest first, and how each was answered. */
export async function requestsOf(db: Db, caseId: string, officeId: string, view: CaseView) {
  const requests = await db.authorisationRequest.findMany({
    where: { caseId, officeId },
    orderBy: { number: 'desc' },
    take: mostShown,
  })
  const answers = { where: { caseId, requestId: { in: requests.map(({ id }) => id) } } }
  const [given, refused] = await Promise.all([
    db.authorisationGiven.findMany(answers),
    db.authorisationRefused.findMany(answers),
  ])
  const names = await namesOf(
    db,
    [...requests, ...given, ...refused].map(({ byId }) => byId),
  )
  const by = (byId: string) => names.get(byId) ?? null
  return requests.map(({ id: requestId, caseId: _, officeId: __, byId, ...request }) => {
    const yes = given.find((one) => one.requestId === requestId)
    const no = refused.find((one) => one.requestId === requestId)
    const number = view.authorities.find(({ id }) => id === yes?.authorityId)?.number
    return {
      ...{ requestId, ...request, by: by(byId) },
      given: yes && number !== undefined ? { number, at: yes.at, by: by(yes.byId) } : null,
      refused: no ? { reason: no.reason, at: no.at, by: by(no.byId) } : null,
    }
  })
}

/** What this office authorised in a case, as each stands, and which records of procedure cite it. */
export async function givenBy(db: Db, caseId: string, officeId: string, view: CaseView) {
  const given = await db.authorisationGiven.findMany({
    where: { caseId, officeId },
    orderBy: [{ at: 'desc' }, { authorityId: 'desc' }],
    take: mostShown,
  })
  return given.flatMap(({ authorityId }) => {
    const authority = view.authorities.find(({ id }) => id === authorityId)
    if (!authority) return []
    return [
      {
        ...{ ...authority, authorityId, due: writingDue(authority) },
        cited: view.procedures.filter((one) => one.authorityId === authorityId).map(({ number }) => number),
      },
    ]
  })
}
