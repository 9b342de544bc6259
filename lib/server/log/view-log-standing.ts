import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { stampStanding } from './ask-time-stamp'
import { witnessStandings } from './ask-witnesses'
import { sealFolder } from './seal-place'

/** How the log is verified: what is sealed and since when, who signed beside us, and when all of it was read again. */
export const viewLogStanding = act({
  name: 'view-log-standing',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, now, record }) {
    record('log.standing-viewed', null, {})
    const [head] = await db.$queryRaw<{ size: bigint }[]>`SELECT size FROM audit.head`
    const entries = Number(head?.size ?? 0)
    const folder = sealFolder()
    const note = folder.exists() ? folder.checkpoint() : null
    const standing = folder.standing()
    if (note === null || standing === null) return { now, entries, sealed: null }
    const { checkpoint } = openCheckpoint(note, [])
    return {
      now,
      entries,
      sealed: {
        size: checkpoint.size,
        at: new Date(standing.sealedAt),
        root: checkpoint.root.toString('hex'),
        key: folder.verifierKey(),
        refusal: standing.refusal && { ...standing.refusal, since: new Date(standing.refusal.since) },
        rereadAt: standing.reread.wholeAt === null ? null : new Date(standing.reread.wholeAt),
        witnesses: witnessStandings(folder).map(({ name, standing: one }) => ({
          name,
          size: one?.size ?? null,
          at: one?.at ? new Date(one.at * 1000) : null,
          failed: one?.failed ?? null,
        })),
        stamped: stampStanding(folder),
      },
    }
  },
})

/** What is shown of how the log is verified. */
export type LogStanding = Awaited<ReturnType<(typeof viewLogStanding)['perform']>>
