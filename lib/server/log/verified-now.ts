import type { Db } from '@/lib/db/client'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { witnessStandings } from './ask-witnesses'
import { sealFolder } from './seal-place'

/**
 * How fresh the proof of a history is: up to which entry the log is signed and since when, when a witness last signed beside us,
 * when the whole log was read again, and since when every file has been.
 */
export async function verifiedNow(db: Db) {
  const folder = sealFolder()
  const note = folder.exists() ? folder.checkpoint() : null
  const standing = note === null ? null : folder.standing()
  if (note === null || standing === null) return null
  const witnessed = witnessStandings(folder).flatMap(({ standing: one }) => (one?.at ? [one.at * 1000] : []))
  const scrubbed = await db.fileCheck.findFirst({
    orderBy: { checkedAt: 'asc' },
    select: { checkedAt: true },
  })
  return {
    size: openCheckpoint(note, []).checkpoint.size,
    at: new Date(standing.sealedAt),
    refused: standing.refusal !== null && standing.refusal !== undefined,
    witnessedAt: witnessed.length === 0 ? null : new Date(Math.max(...witnessed)),
    rereadAt: standing.reread.wholeAt === null ? null : new Date(standing.reread.wholeAt),
    filesAt: scrubbed?.checkedAt ?? null,
  }
}

/** The newest checkpoint as an export names it; null before the first. */
export function sealedAs(): { readonly size: number; readonly root: string } | null {
  const folder = sealFolder()
  const note = folder.exists() ? folder.checkpoint() : null
  if (note === null) return null
  const { size, root } = openCheckpoint(note, []).checkpoint
  return { size, root: root.toString('base64') }
}

export type VerifiedNow = Awaited<ReturnType<typeof verifiedNow>>
