import { z } from 'zod'
import { longestPassword } from '@/lib/domain/identity/password'
import { mostFailures } from '@/lib/domain/identity/sign-in'
import { refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { markOf, matter } from '@/lib/server/kernel/step-up'
import { factorsOf } from '@/lib/server/second-factor/standing'
import { bucketOf, countTry, forgetTries } from './bucket'
import { checkLine, passwordFits } from './hashing'

/**
 * The person shows again that it is they, for one sensitive act on one object: who has no second factor, by the password.
 * A wrong password is no refusal, which would undo its own count: it is done, counted with the failed sign-ins of the account,
 * and answered with `confirmed: false`.
 */
export const confirmItIsMe = act({
  name: 'confirm-it-is-me',
  kind: 'write',
  permission: 'own:session',
  input: z.strictObject({
    password: z.string('missing').min(1, 'missing').max(longestPassword, 'too-long'),
    for: matter,
  }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { password, for: what }) {
    checkLine()
    const account = await db.account.findUnique({ where: { id: actor.id } })
    const session = await db.session.findFirst({
      where: { id: actor.sessionId, accountId: actor.id, revokedAt: null },
    })
    if (!account || !session) throw new NotFound()
    // Who has a second factor shows that: a password alone proves less than what let them in.
    if ((await factorsOf(db, actor.id, now)).any) uphold(refuse('show-your-factor', 'password'))
    const bucket = bucketOf(account.username)
    const failures = await countTry(db, bucket, now)
    const fits = await passwordFits(account.passwordHash, password)
    if (failures > mostFailures || !fits) {
      const because = failures > mostFailures ? 'locked' : 'wrong-password'
      record('sign-in.failed', actor.id, { bucket, because, address: session.address })
      return { confirmed: false }
    }
    await forgetTries(db, bucket, now)
    await db.session.update({
      where: { id: actor.sessionId },
      data: { verifiedAt: now, verifiedFor: markOf(what) },
    })
    record('session.confirmed', actor.sessionId, { act: what.act })
    return { confirmed: true }
  },
})
