import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/server/kernel/errors'

/** A request of this case that was put to this office, and whether it was answered. Another's is not there. */
export async function requestTo(db: Db, caseId: string, officeId: string | null, requestId: string) {
  const request = await db.authorisationRequest.findUnique({
    where: { caseId_id: { caseId, id: requestId } },
  })
  if (!request || request.officeId !== officeId) throw new NotFound()
  const [given, refused] = await Promise.all([
    db.authorisationGiven.count({ where: { requestId } }),
    db.authorisationRefused.count({ where: { requestId } }),
  ])
  return { ...request, answered: given + refused > 0 }
}
