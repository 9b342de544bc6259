import { z } from 'zod'
import { mayResetNow, mayVouch, notOnesOwn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { factorsOf } from '@/lib/server/second-factor/standing'
import { allowed, lockedAccount } from './account'
import { decideReset } from './password-reset'

/**
 * The same without the day, for somebody who is locked out and on duty. The second person is a supervisor over them, who vouches
 * that they stand before them; and only where a second factor is in place, for then the link alone opens nothing.
 */
export const resetPasswordNow = twoPersonAct({
  name: 'reset-password-now',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:vouch',
    async fits(second, _, { accountId }, db) {
      const where = { id: accountId }
      return mayVouch(second, await db.account.findUnique({ where, select: { id: true, unitId: true } }))
    },
    async when({ accountId }, db) {
      const { status } = await lockedAccount(db, accountId)
      if (status !== 'active') allowed(refuse('not-active'))
      return true
    },
  },
  async perform(context, { accountId }) {
    const { db, actor, approver, now, uphold, record } = context
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const account = await lockedAccount(db, accountId)
    if (account.status !== 'active') uphold(refuse('not-active'))
    const { any } = await factorsOf(db, accountId, now)
    const going = { accountId, objectedAt: null, effectiveAt: { gt: now } }
    const beingTaken = (await db.factorReset.findFirst({ where: going })) !== null
    uphold(mayResetNow({ guarded: any, beingTaken }))
    await decideReset(context, { accountId, hours: 0, vouched: true })
    record('account.reset-vouched', accountId, { name: account.nameLatin })
    return { accountId }
  },
})
