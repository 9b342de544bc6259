import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { lockedAccount } from '@/lib/server/identity/account'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { tell } from './elevate'
import { factorsOf } from './standing'

/** Puts one's own passkey or authenticator away. The last one stays: without it the next sign-in would be by password alone. */
export const removeFactor = act({
  name: 'remove-factor',
  kind: 'write',
  permission: 'own:session',
  stepUp: true,
  input: z.strictObject({ factorId: id }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { factorId }) {
    // One after the other: of two that are removed at once, one is the last.
    await lockedAccount(db, actor.id)
    const { authenticator, passkeys } = await factorsOf(db, actor.id, now)
    const passkey = passkeys.find((one) => one.id === factorId)
    if (!passkey && authenticator?.id !== factorId) throw new NotFound()
    if (passkeys.length + (authenticator ? 1 : 0) === 1) uphold(refuse('last-factor-stays'))
    const gone = { where: { id: factorId }, data: { removedAt: now } }
    await (passkey ? db.passkey.update(gone) : db.authenticator.update(gone))
    record('factor.removed', factorId, { kind: passkey ? 'passkey' : 'authenticator' })
    await tell(db, actor.id, 'factor-removed', now)
    return { factorId }
  },
})
