import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { mostFailures } from '@/lib/domain/identity/sign-in'
import { refuse } from '@/lib/domain/shared/ruling'
import { countTry, forgetTries } from '@/lib/server/identity/bucket'
import { endSessions } from '@/lib/server/identity/session'
import type { Context } from '@/lib/server/kernel/act'
import { type Matter, markOf, matterOf } from '@/lib/server/kernel/step-up'

/** Under which key wrong answers of an account's second factor are counted; no username can be typed that leads here. */
const bucketOf = (accountId: string) =>
  createHash('sha256').update(`second factor\0${accountId}`).digest('hex')

/**
 * Judges a second factor, at most five wrong ones in a quarter of an hour: counted before it is judged, as passwords are.
 * A wrong answer is done and answered, not refused, which would undo its own count; with the fifth its owner is told.
 * Who is halfway in shows it to come in; who is inside shows it for one act on one object.
 */
export async function judge(
  { db, actor, now, uphold, record }: Context,
  how: 'code' | 'recovery-code' | 'passkey',
  what: Matter | undefined,
  judged: () => Promise<boolean>,
): Promise<{ readonly proved: boolean }> {
  if (!actor.halfway && !what) uphold(refuse('say-what-for'))
  const bucket = bucketOf(actor.id)
  const failures = await countTry(db, bucket, now)
  if (failures > mostFailures || !(await judged())) {
    record('factor.failed', actor.id, { how, because: failures > mostFailures ? 'locked' : 'wrong' })
    if (failures === mostFailures) await tell(db, actor.id, 'factor-failed', now)
    return { proved: false }
  }
  await forgetTries(db, bucket, now)
  await elevate(db, actor, now, what)
  record('session.proved', actor.sessionId, actor.halfway ? { how } : { how, act: what?.act })
  return { proved: true }
}

const ownFactors = matterOf({ name: '', stepUp: 'own-factors' }, {})

/** From now on the session knows who is there: all the way in, or for five minutes for what it was shown for. */
export const elevate = (db: Db, actor: Actor, now: Date, what: Matter = ownFactors) =>
  db.session.updateMany({
    where: { id: actor.sessionId, revokedAt: null },
    data: {
      assurance: 'second_factor',
      verifiedAt: now,
      verifiedFor: actor.halfway ? null : markOf(what),
    },
  })

/** A first factor was added: who came in without one has to come again. */
export async function endOthers({ db, actor, now, record }: Context): Promise<void> {
  for (const sessionId of await endSessions(db, actor.id, 'factor-added', now, { but: actor.sessionId }))
    record('session.ended', sessionId, { because: 'factor-added' })
}

/** A line in the person's own notices. */
export const tell = (
  db: Db,
  accountId: string,
  kind: 'factor-failed' | 'factor-added' | 'factor-removed' | 'codes-made' | 'factors-reset',
  now: Date,
  params: Record<string, string> = {},
) => db.notice.create({ data: { id: newId(), accountId, kind, params, at: now } })
