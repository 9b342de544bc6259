import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { raiseFlags } from '@/lib/server/audit/raise-flags'
import { viewCase } from '@/lib/server/cases/view-case'
import { actorOf } from '@/lib/server/identity/actor'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'

/**
 * Somebody of another unit tries three cases that are not theirs, and the auditor is told that something is worth a look. The log
 * keeps its own clock, so this happens on the day of filling. Told again, it does nothing.
 */
export async function tellWatching(accountId: string, cases: readonly string[]): Promise<void> {
  if ((await prisma.conductFlag.count({ where: { accountId } })) > 0) return
  const now = new Date()
  const actor = await actorOf(prisma, accountId, now)
  if (!actor) throw new Error('who tries is not there')
  const tries = { ...actor, sessionId: newId(), verifiedAt: now }
  for (const caseId of cases)
    await run(viewCase, tries, { caseId }, { now, requestId: newId() }).catch((error) => {
      if (!(error instanceof NotFound)) throw error
    })
  await raiseFlags(now)
}
