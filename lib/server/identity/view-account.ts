import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { standingReset } from './password-reset'
import { alive } from './session'

/** One account, and what may be done about it. Nothing of any case. */
export const viewAccount = act({
  name: 'view-account',
  kind: 'read',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { accountId }) {
    const account = await db.account.findUnique({
      where: { id: accountId },
      select: {
        id: true,
        username: true,
        nameLatin: true,
        nameKm: true,
        role: true,
        status: true,
        demo: true,
        version: true,
        createdAt: true,
        unit: { select: { id: true, code: true, nameEn: true, nameKm: true } },
        sessions: { where: alive(now), select: { id: true } },
        links: {
          where: { usedAt: null, expiresAt: { gt: now } },
          orderBy: { createdAt: 'desc' },
          take: 1,
          select: { expiresAt: true },
        },
      },
    })
    if (!account) throw new NotFound()
    record('account.viewed', accountId, { name: account.nameLatin })
    const { sessions, links, ...rest } = account
    const reset = await standingReset(db, accountId)
    return {
      ...rest,
      sessions: sessions.length,
      /** When the reset that two people decided lets a link be made; null while none stands. */
      resetAt: reset?.effectiveAt ?? null,
      resetReady: reset !== null && reset.effectiveAt <= now,
      linkUntil: links[0]?.expiresAt ?? null,
      own: account.id === actor.id,
    }
  },
})
