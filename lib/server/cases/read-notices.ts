import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'

/** A person says that they have read what they were told. */
export const readNotices = act({
  name: 'read-notices',
  kind: 'write',
  permission: 'own:notices',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    const { count } = await db.notice.updateMany({
      where: { accountId: actor.id, readAt: null },
      data: { readAt: now },
    })
    record('notices.read', actor.id, { count })
    return { count }
  },
})
