import { z } from 'zod'
import { standingReset } from '@/lib/server/identity/password-reset'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { factorsOf } from './standing'

/** What one shows oneself by, what is left of the recovery codes, and whether two people are about to take it away. */
export const viewFactors = act({
  name: 'view-factors',
  kind: 'read',
  permission: 'own:session',
  halfway: ['enrol', 'prove'],
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('factors.viewed', actor.id, {})
    const account = await db.account.findUnique({ where: { id: actor.id } })
    if (!account) throw new NotFound()
    const { authenticator, passkeys, recovery } = await factorsOf(db, actor.id, now)
    const reset = await db.factorReset.findFirst({
      where: { accountId: actor.id, objectedAt: null, effectiveAt: { gt: now } },
      orderBy: { effectiveAt: 'asc' },
      select: { effectiveAt: true },
    })
    return {
      demo: account.demo,
      authenticatorSince: authenticator?.confirmedAt ?? null,
      passkeys: passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({ id, name, addedAt, lastUsedAt })),
      codes: recovery ? { left: recovery._count.lines, unread: recovery.codes !== null } : null,
      resetAt: reset?.effectiveAt ?? null,
      passwordResetAt: (await standingReset(db, actor.id))?.effectiveAt ?? null,
    }
  },
})
