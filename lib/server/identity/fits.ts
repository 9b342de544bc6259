import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { actNamed } from '@/lib/server/kernel/act'
import { actorOf } from './actor'

/** Does this person fit as the second one, where the act says who does? Without a saying, everybody who is permitted fits. */
export async function fitsAsSecond(
  db: Db,
  second: Actor,
  approval: { readonly act: string; readonly input: unknown; readonly requestedById: string },
  now: Date,
): Promise<boolean> {
  const waiting = actNamed(approval.act)
  if (!waiting?.approval?.fits) return true
  const asker = await actorOf(db, approval.requestedById, now)
  if (!asker) return false
  return (await waiting.approval.fits(second, asker, waiting.input.parse(approval.input), db)).ok
}
