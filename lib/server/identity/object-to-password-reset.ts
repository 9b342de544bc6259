import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** The person still comes in: what two people wanted to do with their password is undone. */
export const objectToPasswordReset = act({
  name: 'object-to-password-reset',
  kind: 'write',
  permission: 'own:session',
  stepUp: true,
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    const { count } = await db.passwordReset.updateMany({
      where: { accountId: actor.id, objectedAt: null, usedAt: null },
      data: { objectedAt: now },
    })
    if (count === 0) throw new NotFound()
    record('account.reset-objected', actor.id, {})
    return { stays: true }
  },
})
