import { z } from 'zod'
import { names } from '@/lib/domain/identity/account'
import { id, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'

/** Corrects the name of a person. Earlier entries keep the name as it was. */
export const changeAccount = act({
  name: 'change-account',
  kind: 'write',
  permission: 'account:manage',
  input: z.strictObject({ accountId: id, version, ...names }),
  about: () => 'system',
  async perform({ db, record }, { accountId, version, nameLatin, nameKm }) {
    const { count } = await db.account.updateMany({
      where: { id: accountId, version },
      data: { nameLatin, nameKm: nameKm ?? null, version: { increment: 1 } },
    })
    if (count === 0) {
      const now = await db.account.findUnique({
        where: { id: accountId },
        select: { nameLatin: true, nameKm: true, version: true },
      })
      if (!now) throw new NotFound()
      throw new Stale(now)
    }
    record('account.changed', accountId, { name: nameLatin, changed: ['name'] })
    return { accountId }
  },
})
