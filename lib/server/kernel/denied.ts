import { prisma } from '@/lib/db/client'
import { mostDenied } from '@/lib/domain/identity/denied'
import type { Actor } from '@/lib/domain/identity/policy'
import { countTry } from '@/lib/server/identity/bucket'
import type { At } from './act'
import { appendLooks } from './log'

/** Under which key somebody's tries are counted; no username leads here. The session's own look-up reads it. */
const keyOf = (actor: Actor) => `denied:${actor.id}`

/** For each person the request that was counted last: a page that looks for three things at once is one try. */
const counted = new Map<string, string>()

/** Counts a try at what is not there or not the actor's, in the database, for all processes alike. The one too many is remembered. */
export async function countDenied(actor: Actor, { now, requestId }: At): Promise<void> {
  if (counted.get(actor.id) === requestId) return
  counted.set(actor.id, requestId)
  const tries = await countTry(prisma, keyOf(actor), now)
  if (tries !== mostDenied) return
  const event = { type: 'access.limited', objectId: actor.id, details: { tries } } as const
  await appendLooks([{ actor, caseId: null, outcome: 'refused', requestId, event }])
}
