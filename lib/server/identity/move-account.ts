import { z } from 'zod'
import { notOnesOwn, worksIn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, lockedAccount, unitNamed } from './account'
import { endSessions } from './session'

/** Moves a person to another unit, with the same role. */
export const moveAccount = twoPersonAct({
  name: 'move-account',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id, unitId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ accountId, unitId }, db) {
      const { role, unitId: present } = await lockedAccount(db, accountId)
      const unit = await unitNamed(db, unitId)
      allowed(present === unitId ? refuse('already-there', 'unitId') : worksIn(role, unit))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { accountId, unitId }) {
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const account = await lockedAccount(db, accountId)
    const unit = await unitNamed(db, unitId)
    uphold(worksIn(account.role, unit))
    await db.account.update({ where: { id: accountId }, data: { unitId, version: { increment: 1 } } })
    record('account.moved', accountId, { name: account.nameLatin, unit: unit.code })
    for (const sessionId of await endSessions(db, accountId, 'role-changed', now)) {
      record('session.ended', sessionId, { because: 'role-changed' })
    }
    return { accountId }
  },
})
