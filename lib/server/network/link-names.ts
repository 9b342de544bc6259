import type { Db } from '@/lib/db/client'
import { findEnd } from './ends'

type Ends = Readonly<
  Record<'fromPartyId' | 'fromIdentifierId' | 'toPartyId' | 'toIdentifierId' | 'toItemId', string | null>
>

/** What the log calls the two ends of a stored control link. */
export async function linkNames(db: Db, caseId: string, link: Ends) {
  const start = link.fromPartyId ? `party:${link.fromPartyId}` : `identifier:${link.fromIdentifierId}`
  const finish = link.toPartyId
    ? `party:${link.toPartyId}`
    : link.toIdentifierId
      ? `identifier:${link.toIdentifierId}`
      : `item:${link.toItemId}`
  const [from, to] = [await findEnd(db, caseId, start), await findEnd(db, caseId, finish)]
  return { from: from.name, to: to.name }
}
