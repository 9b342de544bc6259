import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { names, role, worksIn } from '@/lib/domain/identity/account'
import { username } from '@/lib/domain/identity/username'
import { all, type Ruling } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, unitNamed, usernameIsFree } from './account'

const input = z.strictObject({
  username,
  role,
  unitId: id,
  ...names,
  language: z.enum(['en', 'km'], 'not-a-choice').default('km'),
})

/** Creates an account, which waits for its holder to set a password. Two people: an account can come to see a case. */
export const createAccount = twoPersonAct({
  name: 'create-account',
  kind: 'write',
  permission: 'account:manage',
  input,
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when(given, db) {
      allowed(await possible(given, db))
      return true
    },
  },
  async perform({ db, now, uphold, record }, given) {
    uphold(await possible(given, db))
    const unit = await unitNamed(db, given.unitId)
    const accountId = newId()
    await db.account.create({
      data: {
        id: accountId,
        username: given.username,
        role: given.role,
        unitId: given.unitId,
        nameLatin: given.nameLatin,
        nameKm: given.nameKm ?? null,
        language: given.language,
        khmerDigits: given.language === 'km',
        status: 'invited',
        createdAt: now,
      },
    })
    record('account.created', accountId, {
      name: given.nameLatin,
      username: given.username,
      role: given.role,
      unit: unit.code,
    })
    return { accountId }
  },
})

const possible = async (given: z.output<typeof input>, db: Db): Promise<Ruling<unknown>> =>
  all<Record<string, unknown>>({
    username: await usernameIsFree(db, given.username),
    role: worksIn(given.role, await unitNamed(db, given.unitId)),
  })
