import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { endSessions } from './session'

/** Ends the session it is asked in. */
export const signOut = act({
  name: 'sign-out',
  kind: 'write',
  permission: 'own:session',
  halfway: ['enrol', 'prove'],
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    await endSessions(db, actor.id, 'signed-out', now, { only: actor.sessionId })
    record('session.ended', actor.sessionId, { because: 'signed-out' })
    return { signedOut: true }
  },
})
