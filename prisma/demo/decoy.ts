import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { actorOf } from '@/lib/server/identity/actor'
import { vaultKey } from '@/lib/server/informants/key'
import { plantCanary } from '@/lib/server/informants/plant-canary'
import { pseudonymsOf } from '@/lib/server/informants/vault'
import { run } from '@/lib/server/kernel/run'

/** The auditor invents an informant in a case: who asks for that one has no reason to. Told again, it does nothing. */
export async function tellDecoy(auditorId: string, caseId: string, now: Date): Promise<void> {
  const planted = await prisma.$transaction(async (db) => {
    const vault = await vaultKey(db)
    return vault !== null && (await pseudonymsOf(db, vault, auditorId)).length > 0
  })
  if (planted) return
  const auditor = await actorOf(prisma, auditorId, now)
  if (!auditor) throw new Error('the auditor is not in the demonstration')
  const { number } = await prisma.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } })
  const nobody = {
    number,
    nameLatin: 'Somebody Whois Not',
    reach: 'Nobody is there: an auditor invented them.',
  }
  await run(plantCanary, { ...auditor, verifiedAt: now }, nobody, { now, requestId: newId() })
}
