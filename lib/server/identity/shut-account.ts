import type { Db } from '@/lib/db/client'
import { endSessions } from './session'

/** Shuts an account that the caller has locked: no session, no link, no sign-in. Says which sessions ended. */
export async function shutAccount(db: Db, accountId: string, now: Date): Promise<readonly string[]> {
  await db.account.update({
    where: { id: accountId },
    data: { status: 'disabled', version: { increment: 1 } },
  })
  await db.oneTimeLink.updateMany({
    where: { accountId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
  return endSessions(db, accountId, 'account-disabled', now)
}
