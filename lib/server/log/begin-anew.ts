import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import type { SealFolder } from './seal-folder'

/** People have looked and say that this log goes on from an older state: said in the log first, then what was signed is laid aside. */
export async function beginAnew(folder: SealFolder, now: Date): Promise<void> {
  const note = folder.checkpoint()
  const size = note === null ? 0 : openCheckpoint(note, []).checkpoint.size
  const event = { type: 'log.sealed-anew', objectId: null, details: { size } } as const
  await appendToLog(prisma, [{ actor: null, caseId: null, outcome: 'done', requestId: newId(), event }])
  folder.layAside(now)
}
