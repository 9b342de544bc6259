import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, lockedAccount } from './account'

/** Opens an account again. Two people, as for a new one. */
export const enableAccount = twoPersonAct({
  name: 'enable-account',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ accountId }, db) {
      const { status } = await lockedAccount(db, accountId)
      if (status !== 'disabled') allowed(refuse('not-disabled'))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { accountId }) {
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const account = await lockedAccount(db, accountId)
    if (account.status !== 'disabled') uphold(refuse('not-disabled'))
    const status = account.passwordHash === null ? 'invited' : 'active'
    await db.account.update({ where: { id: accountId }, data: { status, version: { increment: 1 } } })
    // Who was leaving stays: two people say so.
    await db.leaving.updateMany({
      where: { accountId, stayedAt: null, closedAt: null },
      data: { stayedAt: now },
    })
    record('account.enabled', accountId, { name: account.nameLatin })
    return { accountId }
  },
})
