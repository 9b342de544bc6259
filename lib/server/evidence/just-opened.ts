import { createHash } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** For so long a page or a small picture is part of the look that opened it (design: security). */
export const openFor = 10 * 60_000

type Look = { readonly objectId: string; readonly types: readonly string[] }

/**
 * Asks the log itself whether this very session opened one of these things within ten minutes. No entry, no byte: what the
 * log does not say was not opened.
 */
export async function justOpened(
  db: Db,
  actor: Actor,
  now: Date,
  looks: readonly Look[],
): Promise<Ruling<true>> {
  const session = createHash('sha256').update(actor.sessionId).digest('hex').slice(0, 32)
  const since = BigInt(now.getTime() - openFor) * 1_000n
  for (const { objectId, types } of looks) {
    // 128 bytes stand before the payload of a leaf (docs/log-format.md).
    const found = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM audit.entry WHERE object_id = ${objectId} AND actor_id = ${actor.id}::uuid AND ts_us > ${since}
        AND seq >= coalesce((SELECT min(seq) FROM audit.entry WHERE ts_us > ${since}), 0)
        AND outcome = 'done' AND type = ANY(${[...types]}::text[])
        AND convert_from(substring(leaf FROM 129), 'UTF8')::json -> 'actor' ->> 'session' = ${session}
      LIMIT 1`
    if (found.length > 0) return allow(true)
  }
  return refuse('look-is-over')
}
