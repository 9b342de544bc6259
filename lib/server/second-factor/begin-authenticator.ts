import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { lockedAccount } from '@/lib/server/identity/account'
import { act } from '@/lib/server/kernel/act'
import { newAuthenticator } from './authenticator'
import { seal } from './sealing'

/** Begins an authenticator: a secret that counts for nothing until a first code shows that it was scanned. */
export const beginAuthenticator = act({
  name: 'begin-authenticator',
  kind: 'write',
  permission: 'own:session',
  halfway: ['enrol'],
  stepUp: 'own-factors',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }) {
    const account = await lockedAccount(db, actor.id)
    // A demonstration is shared by many; who came next would stand before a closed door.
    if (account.demo) uphold(refuse('demo-factor-stays'))
    await db.authenticator.updateMany({
      where: { accountId: actor.id, confirmedAt: null, removedAt: null },
      data: { removedAt: now },
    })
    const id = newId()
    await db.authenticator.create({
      data: { id, accountId: actor.id, secret: seal(newAuthenticator(), actor.id), begunAt: now },
    })
    record('factor.begun', id, { kind: 'authenticator' })
    return { begun: true }
  },
})
