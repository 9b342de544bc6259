import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'
import { headNow } from './sealed-entries'

/** Says in the log that the whole house is written out. It stands there before the first byte leaves. */
export async function sayBackedUp(): Promise<void> {
  const { size } = await headNow()
  const event = { type: 'log.backed-up', objectId: null, details: { size } } as const
  await appendToLog(prisma, [{ actor: null, caseId: null, outcome: 'done', requestId: newId(), event }])
}
