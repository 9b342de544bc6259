import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { resetDelayHours } from '@/lib/domain/identity/second-factor'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { allowed, lockedAccount } from '@/lib/server/identity/account'
import { act, twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { tell } from './elevate'
import { factorsOf } from './standing'

/**
 * Takes all second factors of somebody away who lost them. Two people, and then a day: whoever still has a factor is told, and
 * can object. Until then nothing changes.
 */
export const resetFactors = twoPersonAct({
  name: 'reset-factors',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ accountId }, db) {
      await lockedAccount(db, accountId)
      const [authenticators, passkeys] = await Promise.all([
        db.authenticator.count({ where: { accountId, confirmedAt: { not: null }, removedAt: null } }),
        db.passkey.count({ where: { accountId, removedAt: null } }),
      ])
      if (authenticators + passkeys === 0) allowed(refuse('no-factor-to-reset'))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { accountId }) {
    uphold(notOnesOwn(accountId, [actor.id, approver?.id]))
    if (!approver) throw new Error('two people are needed')
    const account = await lockedAccount(db, accountId)
    const { any } = await factorsOf(db, accountId, now)
    if (!any) uphold(refuse('no-factor-to-reset'))
    const waits = await db.factorReset.findFirst({
      where: { accountId, objectedAt: null, effectiveAt: { gt: now } },
    })
    if (waits) uphold(refuse('already-decided'))
    const resetId = newId()
    const effectiveAt = new Date(now.getTime() + resetDelayHours * 3_600_000)
    await db.factorReset.create({
      data: {
        ...{ id: resetId, accountId, askedById: actor.id, approvedById: approver.id },
        ...{ at: now, effectiveAt },
      },
    })
    await tell(db, accountId, 'factors-reset', now)
    record('factor.reset', accountId, { name: account.nameLatin })
    return { accountId }
  },
})

/** The person still has a factor and shows it: what two people wanted to take away stays. */
export const objectToReset = act({
  name: 'object-to-reset',
  kind: 'write',
  permission: 'own:session',
  stepUp: true,
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    const { count } = await db.factorReset.updateMany({
      where: { accountId: actor.id, objectedAt: null, effectiveAt: { gt: now } },
      data: { objectedAt: now },
    })
    if (count === 0) throw new NotFound()
    record('factor.reset-objected', actor.id, {})
    return { stays: true }
  },
})
