import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

const perPage = 30

/** A person's inbox: what they were told, the latest first, read or not. */
export const viewNotices = act({
  name: 'view-notices',
  kind: 'read',
  permission: 'own:notices',
  input: z.strictObject({ before: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, record }, { before }) {
    record('notices.viewed', actor.id, {})
    const from = before
      ? await db.notice.findFirst({
          where: { id: before, accountId: actor.id },
          select: { at: true, id: true },
        })
      : null
    const rows = await db.notice.findMany({
      where: {
        accountId: actor.id,
        ...(from ? { OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] } : {}),
      },
      select: { id: true, kind: true, caseId: true, params: true, at: true, readAt: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: perPage + 1,
    })
    const notices = rows.slice(0, perPage)
    return {
      notices,
      unread: await db.notice.count({ where: { accountId: actor.id, readAt: null } }),
      later: rows.length > perPage ? (notices.at(-1)?.id ?? null) : null,
      first: from === null,
    }
  },
})
export type NoticesView = Awaited<ReturnType<(typeof viewNotices)['perform']>>
