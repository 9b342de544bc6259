import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { asCode, isRecoveryCode, isStepCode } from '@/lib/domain/identity/second-factor'
import { act } from '@/lib/server/kernel/act'
import { matter } from '@/lib/server/kernel/step-up'
import { stepOf } from './authenticator'
import { judge } from './elevate'
import { markOfCode, unseal } from './sealing'
import { factorsOf } from './standing'

/** Shows with a code who is there: six digits of the authenticator, or a recovery code. No code is good twice. */
export const proveFactor = act({
  name: 'prove-factor',
  kind: 'write',
  permission: 'own:session',
  halfway: ['prove'],
  input: z.strictObject({
    code: z.string('missing').min(1, 'missing').max(40, 'too-long'),
    for: matter.optional(),
  }),
  about: () => 'system',
  perform(context, { code: typed, for: what }) {
    const { db, actor, now } = context
    const code = asCode(typed)
    return judge(context, isRecoveryCode(code) ? 'recovery-code' : 'code', what, async () => {
      const factors = await factorsOf(db, actor.id, now)
      if (isStepCode(code) && factors.authenticator) return fits(db, factors.authenticator, code, now)
      if (!isRecoveryCode(code) || !factors.any || !factors.recovery) return false
      const used = await db.recoveryCode.updateMany({
        where: { mark: markOfCode(code, actor.id), setId: factors.recovery.id, usedAt: null },
        data: { usedAt: now },
      })
      return used.count === 1
    })
  },
})

/** Compare-and-set on the last step: of two who send the same code at once, one is in. */
async function fits(
  db: Db,
  { id, accountId, secret }: { id: string; accountId: string; secret: Uint8Array },
  code: string,
  now: Date,
): Promise<boolean> {
  const step = stepOf(unseal(secret, accountId), code, now)
  if (step === undefined) return false
  const { count } = await db.authenticator.updateMany({
    where: { id, removedAt: null, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  })
  return count === 1
}
