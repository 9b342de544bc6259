import { z } from 'zod'
import { enrolmentMinutes } from '@/lib/domain/identity/second-factor'
import { refuse } from '@/lib/domain/shared/ruling'
import { lockedAccount } from '@/lib/server/identity/account'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { tell } from './elevate'
import { makeCodes } from './recovery'
import { unseal } from './sealing'
import { factorsOf } from './standing'

/** Ten new recovery codes in the place of the old ones. */
export const makeRecoveryCodes = act({
  name: 'make-recovery-codes',
  kind: 'write',
  permission: 'own:session',
  stepUp: 'own-factors',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }) {
    await lockedAccount(db, actor.id)
    const { any } = await factorsOf(db, actor.id, now)
    if (!any) uphold(refuse('no-factor-yet'))
    await makeCodes(db, actor.id, now)
    await tell(db, actor.id, 'codes-made', now)
    record('factor.codes-made', actor.id, {})
    return { made: true }
  },
})

/** The codes that were just made, to be written down: until one says that they are kept, and a quarter of an hour at most. */
export const viewRecoveryCodes = act({
  name: 'view-recovery-codes',
  kind: 'read',
  permission: 'own:session',
  stepUp: 'own-factors',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('factors.viewed', actor.id, {})
    const { recovery } = await factorsOf(db, actor.id, now)
    const since = new Date(now.getTime() - enrolmentMinutes * 60_000)
    if (!recovery?.codes || recovery.madeAt < since) throw new NotFound()
    return { codes: unseal(recovery.codes, actor.id).split(' ') }
  },
})

/** One has written them down: from now on nobody can read them here. */
export const keepRecoveryCodes = act({
  name: 'keep-recovery-codes',
  kind: 'write',
  permission: 'own:session',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, record }) {
    await db.recoverySet.updateMany({
      where: { accountId: actor.id, codes: { not: null } },
      data: { codes: null },
    })
    record('factor.codes-kept', actor.id, {})
    return { kept: true }
  },
})
