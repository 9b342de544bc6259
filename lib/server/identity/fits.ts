import type { Db } from '@/lib/db/client'
import { freeToSecond } from '@/lib/domain/identity/delegation'
import type { Actor } from '@/lib/domain/identity/policy'
import { actNamed } from '@/lib/server/kernel/act'
import { actorOf } from './actor'
import { bondBetween } from './delegations'

/**
 * Does this person fit as the second one? Never who stands below the one who asked or was chosen by them; and where the act says
 * who fits, only those.
 */
export async function fitsAsSecond(
  db: Db,
  second: Actor,
  approval: { readonly act: string; readonly input: unknown; readonly requestedById: string },
  now: Date,
): Promise<boolean> {
  const waiting = actNamed(approval.act)
  if (!freeToSecond(await bondBetween(db, second.id, approval.requestedById, now))) return false
  if (!waiting?.approval?.fits) return true
  const asker = await actorOf(db, approval.requestedById, now)
  if (!asker) return false
  return (await waiting.approval.fits(second, asker, waiting.input.parse(approval.input), db)).ok
}
