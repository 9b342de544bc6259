import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'

/** How the bytes of all files stand: which was read longest ago, and how many are not what was kept. No case, no name. */
export const viewFileStanding = act({
  name: 'view-file-standing',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, now, record }) {
    record('files.standing-viewed', null, {})
    const oldest = await db.fileCheck.findFirst({
      orderBy: { checkedAt: 'asc' },
      select: { checkedAt: true },
    })
    const wrong = await db.fileCheck.findMany({
      where: { found: { not: 'same' } },
      select: { sha256: true, found: true, since: true },
      orderBy: { sha256: 'asc' },
      take: 100,
    })
    return { now, oldest: oldest?.checkedAt ?? null, wrong }
  },
})

/** What is shown of how all files stand. */
export type FileStanding = Awaited<ReturnType<(typeof viewFileStanding)['perform']>>
