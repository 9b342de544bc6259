import { prisma } from '@/lib/db/client'
import { type Paced, tooMany } from '@/lib/domain/identity/pace'
import type { Actor } from '@/lib/domain/identity/policy'
import { countTry } from '@/lib/server/identity/bucket'
import type { AnyAct, At } from './act'
import { TooFast } from './errors'
import { appendLooks } from './log'

/** Under which key somebody's asking is counted; no username leads here. */
const keyOf = (of: Paced, actor: Actor) => `pace:${of}:${actor.id}`

/** How many acts a process may let somebody do before it counts in the database again, and for how long. */
const lease = { acts: 100, ms: 60_000 }
const leased = new Map<string, { left: number; until: number }>()

/**
 * Ends an act when the person asked for more within a quarter of an hour than anybody can use (`lib/domain/identity/pace`).
 * Counted in the database, for all processes alike, before anything of the act is read; the first one too many is remembered.
 */
export async function keepPace(act: AnyAct, input: unknown, actor: Actor, at: At): Promise<void> {
  const kind = act.pace?.(input)
  if (kind) await count(kind, actor, 1, at)
  await countAct(actor, at)
}

/** Acts are many: a process takes a hundred at once. What it does not use in a minute is lost, to nobody's harm. */
async function countAct(actor: Actor, at: At): Promise<void> {
  const held = leased.get(actor.id)
  if (held && held.left > 0 && held.until > Date.now()) {
    held.left -= 1
    return
  }
  leased.delete(actor.id)
  await count('act', actor, lease.acts, at)
  leased.set(actor.id, { left: lease.acts - 1, until: Date.now() + lease.ms })
}

/** By the clock of the machine, whenever the act says that it happens: it is the machine that is asked. */
async function count(of: Paced, actor: Actor, many: number, { requestId }: At): Promise<void> {
  const counted = await countTry(prisma, keyOf(of, actor), new Date(), many)
  if (!tooMany(of, counted)) return
  if (!tooMany(of, counted - many)) {
    const event = { type: 'access.paced', objectId: actor.id, details: { of, counted } } as const
    await appendLooks([{ actor, caseId: null, outcome: 'refused', requestId, event }])
  }
  throw new TooFast()
}
