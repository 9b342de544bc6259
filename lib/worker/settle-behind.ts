import { casesBehind } from '@/lib/server/readiness/behind'
import { settle } from '@/lib/server/readiness/settle'

const tenMinutes = 600_000

/** A case that cannot be settled is left alone for ten minutes, so that it holds up no other. */
const leftAloneUntil = new Map<string, number>()

/** Computes the readings that are behind: after a crash between a commit and its readings, or under a new policy. */
export async function settleBehind(now: Date): Promise<number> {
  const behind = await casesBehind(50)
  const due = behind.filter((caseId) => (leftAloneUntil.get(caseId) ?? 0) <= now.getTime())
  for (const caseId of due) {
    try {
      await settle(caseId, now)
      leftAloneUntil.delete(caseId)
    } catch (error) {
      leftAloneUntil.set(caseId, now.getTime() + tenMinutes)
      console.error('a case could not be settled', { caseId, error: String(error) })
    }
  }
  return due.length
}
