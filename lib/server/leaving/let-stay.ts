import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { allowed, lockedAccount } from '@/lib/server/identity/account'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { leavingOf } from './leaving-of'

/** Takes back that somebody leaves, before their day has come. Two people, as for a new account. */
export const letStay = twoPersonAct({
  name: 'let-stay',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ accountId }, db) {
      await lockedAccount(db, accountId)
      if (!(await leavingOf(db, accountId))) allowed(refuse('leaves-not'))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { accountId }) {
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    const { nameLatin: name, status } = await lockedAccount(db, accountId)
    const leaving = await leavingOf(db, accountId)
    if (!leaving) uphold(refuse('leaves-not'))
    if (status === 'disabled' || (leaving && leaving.endsAt <= now)) uphold(refuse('left-already'))
    await db.leaving.updateMany({
      where: { accountId, stayedAt: null, closedAt: null },
      data: { stayedAt: now },
    })
    record('leaving.stayed', accountId, { name })
    return { accountId }
  },
})
