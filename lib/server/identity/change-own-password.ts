import { z } from 'zod'
import { longestPassword, newPassword } from '@/lib/domain/identity/password'
import { mostFailures } from '@/lib/domain/identity/sign-in'
import { refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { bucketOf, countTry, forgetTries } from './bucket'
import { checkLine, hashPassword, passwordFits } from './hashing'
import { endSessions } from './session'

const password = z.string('missing').min(1, 'missing').max(longestPassword, 'too-long')

/**
 * A person takes another password while signed in, and shows with the present one that it is they. A wrong one is counted like
 * a failed sign-in and answered, not refused, which would undo its own count. All other sessions end.
 */
export const changeOwnPassword = act({
  name: 'change-own-password',
  kind: 'write',
  permission: 'own:session',
  input: z.strictObject({ current: password, password }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { current, password: wanted }) {
    checkLine()
    const account = await db.account.findUnique({ where: { id: actor.id } })
    const session = await db.session.findFirst({ where: { id: actor.sessionId, accountId: actor.id } })
    if (!account || !session) throw new NotFound()
    // A demonstration is shared by many; who came next would stand before a closed door.
    if (account.demo) uphold(refuse('demo-password-stays', 'password'))
    const fresh = uphold(newPassword(wanted, account.username))
    if (fresh === current) uphold(refuse('password-as-before', 'password'))
    const bucket = bucketOf(account.username)
    const failures = await countTry(db, bucket, now)
    if (failures > mostFailures || !(await passwordFits(account.passwordHash, current))) {
      const because = failures > mostFailures ? 'locked' : 'wrong-password'
      record('sign-in.failed', actor.id, { bucket, because, address: session.address })
      return { changed: false }
    }
    await forgetTries(db, bucket, now)
    const passwordHash = await hashPassword(fresh)
    await db.account.update({ where: { id: actor.id }, data: { passwordHash, version: { increment: 1 } } })
    record('account.password-changed', actor.id, {})
    for (const sessionId of await endSessions(db, actor.id, 'password-changed', now, {
      but: actor.sessionId,
    }))
      record('session.ended', sessionId, { because: 'password-changed' })
    return { changed: true }
  },
})
