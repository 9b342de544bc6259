import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** A person says that they have read what they were told: one thing, or all of it. */
export const readNotices = act({
  name: 'read-notices',
  kind: 'write',
  permission: 'own:notices',
  input: z.strictObject({ noticeId: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { noticeId }) {
    const { count } = await db.notice.updateMany({
      where: { accountId: actor.id, readAt: null, ...(noticeId ? { id: noticeId } : {}) },
      data: { readAt: now },
    })
    record('notices.read', actor.id, { count })
    return { count }
  },
})
