import { v7 as newId } from 'uuid'
import { pack } from '@/lib/server/kernel/log'

/** The entry that says that the house is as it was in a backup: the first thing that its log says from then on. */
export const sayRestored = (size: number, takenAt: number, lost: number) => {
  const details = { size, takenAt: new Date(takenAt).toISOString(), lost }
  const event = { type: 'log.restored', objectId: null, details } as const
  return pack({ actor: null, caseId: null, outcome: 'done', requestId: newId(), event })
}
