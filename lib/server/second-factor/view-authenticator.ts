import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { addressOfAuthenticator } from './authenticator'
import { begunAuthenticator } from './begun'
import { unseal } from './sealing'

/** The secret of an authenticator that was begun and not yet confirmed, to be scanned or typed over. Later nobody sees it again. */
export const viewAuthenticator = act({
  name: 'view-authenticator',
  kind: 'read',
  permission: 'own:session',
  halfway: ['enrol'],
  stepUp: 'own-factors',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('factors.viewed', actor.id, {})
    const account = await db.account.findUnique({ where: { id: actor.id } })
    const begun = await begunAuthenticator(db, actor.id, now)
    if (!account || !begun) throw new NotFound()
    const secret = unseal(begun.secret, actor.id)
    return { secret, address: addressOfAuthenticator(secret, account.username) }
  },
})
