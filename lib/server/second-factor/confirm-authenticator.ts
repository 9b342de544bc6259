import { z } from 'zod'
import { asCode } from '@/lib/domain/identity/second-factor'
import { refuse } from '@/lib/domain/shared/ruling'
import { lockedAccount } from '@/lib/server/identity/account'
import { act } from '@/lib/server/kernel/act'
import { stepOf } from './authenticator'
import { begunAuthenticator } from './begun'
import { elevate, endOthers, tell } from './elevate'
import { makeCodes } from './recovery'
import { unseal } from './sealing'
import { factorsOf } from './standing'

/** The first code shows that the authenticator was scanned. It takes the place of the one before; recovery codes come with a first factor. */
export const confirmAuthenticator = act({
  name: 'confirm-authenticator',
  kind: 'write',
  permission: 'own:session',
  halfway: ['enrol'],
  stepUp: 'own-factors',
  input: z.strictObject({ code: z.string('missing').min(1, 'missing').max(40, 'too-long') }),
  about: () => 'system',
  async perform(context, { code }) {
    const { db, actor, now, uphold, record } = context
    await lockedAccount(db, actor.id)
    const begun = await begunAuthenticator(db, actor.id, now)
    if (!begun) return uphold(refuse('authenticator-not-begun'))
    const step = stepOf(unseal(begun.secret, actor.id), asCode(code), now)
    if (step === undefined) return uphold(refuse('code-does-not-fit', 'code'))
    const before = await factorsOf(db, actor.id, now)
    await db.authenticator.updateMany({
      where: { accountId: actor.id, id: { not: begun.id }, removedAt: null },
      data: { removedAt: now },
    })
    await db.authenticator.update({ where: { id: begun.id }, data: { confirmedAt: now, lastStep: step } })
    record('factor.added', begun.id, { kind: 'authenticator' })
    await tell(db, actor.id, 'factor-added', now)
    if (!before.any) {
      await makeCodes(db, actor.id, now)
      await endOthers(context)
    }
    await elevate(db, actor, now)
    return { confirmed: true }
  },
})
