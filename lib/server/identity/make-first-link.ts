import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { lockedAccount } from './account'
import { newLink } from './first-link'
import { takePasswordAway } from './password-reset'

/**
 * Makes the link with which an invited person sets their password. Two people have agreed to the account, or to the reset;
 * the link is shown once to whoever makes it, and every other administrator is told.
 */
export const makeFirstLink = act({
  name: 'make-first-link',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  stepUp: true,
  about: () => 'system',
  async perform(context, { accountId }) {
    const { db, actor, now, uphold, record } = context
    const account = await lockedAccount(db, accountId)
    if (account.demo) uphold(refuse('not-invited'))
    if (account.status !== 'invited') await takePasswordAway(context, account)
    const { path, expiresAt } = await newLink(db, accountId, now)
    const others = await db.account.findMany({
      where: { role: 'administrator', status: 'active', id: { not: actor.id } },
      select: { id: true },
    })
    await db.notice.createMany({
      data: others.map((other) => ({
        id: newId(),
        accountId: other.id,
        kind: 'link-made',
        params: { name: account.nameLatin },
        at: now,
      })),
    })
    record('account.link-made', accountId, { name: account.nameLatin })
    return { path, expiresAt }
  },
})
