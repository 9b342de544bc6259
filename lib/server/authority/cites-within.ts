import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/server/kernel/errors'

/** What is cited is an authority of this case. */
export async function citesWithin(db: Db, caseId: string, authorityId: string | undefined): Promise<void> {
  if (authorityId && (await db.authority.count({ where: { caseId, id: authorityId } })) === 0)
    throw new NotFound()
}
