import { z } from 'zod'
import { notOnesOwn, role, worksIn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, lockedAccount, unitNamed } from './account'
import { endSessions } from './session'

/** Gives a person another role, in the same unit or in another. What they could do before ends with their sessions. */
export const giveRole = twoPersonAct({
  name: 'give-role',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id, role, unitId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ accountId, role, unitId }, db) {
      const present = await lockedAccount(db, accountId)
      const same = present.role === role && present.unitId === unitId
      allowed(same ? refuse('already-there', 'role') : worksIn(role, await unitNamed(db, unitId)))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { accountId, role, unitId }) {
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const account = await lockedAccount(db, accountId)
    const unit = await unitNamed(db, unitId)
    uphold(worksIn(role, unit))
    await db.account.update({ where: { id: accountId }, data: { role, unitId, version: { increment: 1 } } })
    record('account.role-given', accountId, { name: account.nameLatin, role })
    if (unitId !== account.unitId)
      record('account.moved', accountId, { name: account.nameLatin, unit: unit.code })
    for (const sessionId of await endSessions(db, accountId, 'role-changed', now)) {
      record('session.ended', sessionId, { because: 'role-changed' })
    }
    return { accountId }
  },
})
