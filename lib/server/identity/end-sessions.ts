import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { endSessions } from './session'

/** Ends one of one's own sessions, as from a device that was lost. */
export const endSession = act({
  name: 'end-session',
  kind: 'write',
  permission: 'own:session',
  input: z.strictObject({ sessionId: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { sessionId }) {
    const [ended] = await endSessions(db, actor.id, 'killed', now, { only: sessionId })
    if (!ended) throw new NotFound()
    record('session.ended', ended, { because: 'killed' })
    return { ended: 1, own: sessionId === actor.sessionId }
  },
})

/** Ends all of one's own sessions but the one it is asked in. */
export const endOtherSessions = act({
  name: 'end-other-sessions',
  kind: 'write',
  permission: 'own:session',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    const ended = await endSessions(db, actor.id, 'killed', now, { but: actor.sessionId })
    for (const sessionId of ended) record('session.ended', sessionId, { because: 'killed' })
    if (ended.length === 0) record('sessions.listed', actor.id, {})
    return { ended: ended.length }
  },
})
