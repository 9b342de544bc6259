import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { endOfAccess, mayBegin } from '@/lib/domain/leaving/leaving'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, line } from '@/lib/domain/shared/shapes'
import { supervisorsToTell } from '@/lib/server/cases/supervisors-to-tell'
import { lockedAccount } from '@/lib/server/identity/account'
import { shutAccount } from '@/lib/server/identity/shut-account'
import { act } from '@/lib/server/kernel/act'
import { leavingOf } from './leaving-of'

/**
 * An administrator says that somebody leaves: after their last day, or now. From then on the account opens nothing. The
 * supervisors nearest above are told, for what is left behind is theirs to hand over. One person suffices to lock a door.
 */
export const beginLeaving = act({
  name: 'begin-leaving',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id, lastDay: day.optional(), because: line(300) }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { accountId, lastDay, because }) {
    uphold(notOnesOwn(accountId, [actor.id]))
    const { nameLatin: name, unitId, status } = await lockedAccount(db, accountId)
    const leaving = await leavingOf(db, accountId)
    const endsAt = uphold(mayBegin(leaving, uphold(endOfAccess(lastDay, now))))
    if (!leaving && lastDay !== undefined && status === 'disabled') uphold(refuse('already-disabled'))
    if (leaving) await db.leaving.update({ where: { id: leaving.id }, data: { endsAt, because } })
    else {
      const begun = { id: newId(), accountId, endsAt, because, begunById: actor.id, begunAt: now }
      await db.leaving.create({ data: begun })
      for (const told of await supervisorsToTell(db, unitId, accountId))
        await db.notice.create({
          data: { id: newId(), accountId: told, kind: 'leaver', params: { name, who: accountId }, at: now },
        })
    }
    record('leaving.begun', accountId, { name, lastDay: lastDay ?? 'now', because })
    if (endsAt <= now && status !== 'disabled') {
      record('account.disabled', accountId, { name, because })
      for (const sessionId of await shutAccount(db, accountId, now))
        record('session.ended', sessionId, { because: 'account-disabled' })
    }
    return { accountId }
  },
})
