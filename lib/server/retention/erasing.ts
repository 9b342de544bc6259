import type { Db } from '@/lib/db/client'
import { holdsOf } from '@/lib/domain/retention/erase'
import { id } from '@/lib/domain/shared/shapes'
import { contentOf } from './content'
import { standingOf } from './standing'

/** What the second person reads of an erasure before they say yes; null for every other approval. */
export async function erasingInWords(
  db: Db,
  { act, input }: { readonly act: string; readonly input: unknown },
  now: Date,
) {
  if (act !== 'erase-person' || typeof input !== 'object' || input === null || !('partyId' in input))
    return null
  const party = await db.party.findUnique({
    where: { id: id.parse(input.partyId) },
    select: { person: { select: { id: true, erasedAt: true } } },
  })
  if (!party?.person) return null
  const { due, around } = await standingOf(db, party.person, now)
  return { due, holds: holdsOf(due, around), ...(await contentOf(db, party.person.id)) }
}
export type Erasing = NonNullable<Awaited<ReturnType<typeof erasingInWords>>>
