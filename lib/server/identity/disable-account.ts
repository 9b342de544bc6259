import { z } from 'zod'
import { notOnesOwn } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { lockedAccount } from './account'
import { shutAccount } from './shut-account'

/** Shuts an account at once: one person suffices to lock a door. Every session ends on its next request. */
export const disableAccount = act({
  name: 'disable-account',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id, because: line(300) }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { accountId, because }) {
    uphold(notOnesOwn(accountId, [actor.id]))
    const account = await lockedAccount(db, accountId)
    if (account.status === 'disabled') uphold(refuse('already-disabled'))
    const ended = await shutAccount(db, accountId, now)
    record('account.disabled', accountId, { name: account.nameLatin, because })
    for (const sessionId of ended) {
      record('session.ended', sessionId, { because: 'account-disabled' })
    }
    return { accountId }
  },
})
