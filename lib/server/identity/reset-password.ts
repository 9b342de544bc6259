import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, lockedAccount } from './account'
import { endSessions } from './session'

/** Takes a person's password away, so that a one-time link can set a new one. Two people: it could open an account to another. */
export const resetPassword = twoPersonAct({
  name: 'reset-password',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ accountId }, db) {
      const { status } = await lockedAccount(db, accountId)
      if (status !== 'active') allowed(refuse('not-active'))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { accountId }) {
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const account = await lockedAccount(db, accountId)
    if (account.status !== 'active') uphold(refuse('not-active'))
    await db.account.update({
      where: { id: accountId },
      data: { passwordHash: null, status: 'invited', version: { increment: 1 } },
    })
    record('account.password-reset', accountId, { name: account.nameLatin })
    for (const sessionId of await endSessions(db, accountId, 'password-changed', now)) {
      record('session.ended', sessionId, { because: 'password-changed' })
    }
    return { accountId }
  },
})
