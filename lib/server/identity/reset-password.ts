import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { resetDelayHours } from '@/lib/domain/identity/second-factor'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, lockedAccount } from './account'
import { decideReset } from './password-reset'

/**
 * Two people decide that a person who lost their password gets a new one by a link. It could open an account to another: so it
 * waits for a day, in which the person is told and can object. Until the link is made the old password holds.
 */
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
  async perform(context, { accountId }) {
    const { db, actor, approver, uphold, record } = context
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const account = await lockedAccount(db, accountId)
    if (account.status !== 'active') uphold(refuse('not-active'))
    await decideReset(context, { accountId, hours: resetDelayHours, vouched: false })
    record('account.reset-decided', accountId, { name: account.nameLatin })
    return { accountId }
  },
})
