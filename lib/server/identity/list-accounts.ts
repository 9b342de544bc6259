import { z } from 'zod'
import { accountStatuses, role } from '@/lib/domain/identity/account'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

const page = 50

/** People with an account, by name, narrowed by role, unit, status or a part of the name; a page at a time. */
export const listAccounts = act({
  name: 'list-accounts',
  kind: 'read',
  permission: 'account:manage',
  input: z.strictObject({
    role: role.optional(),
    unitId: id.optional(),
    status: z.enum(accountStatuses, 'not-a-choice').optional(),
    find: line(100).optional(),
    after: id.optional(),
    before: id.optional(),
  }),
  about: () => 'system',
  async perform({ db, record }, { role, unitId, status, find, after, before }) {
    record('accounts.listed', null, {})
    const edge = after ?? before
    const from =
      edge && (await db.account.findUnique({ where: { id: edge }, select: { nameLatin: true, id: true } }))
    const step = before === undefined || after !== undefined ? 'gt' : 'lt'
    const order = step === 'gt' ? 'asc' : 'desc'
    const found = await db.account.findMany({
      where: {
        ...(role ? { role } : {}),
        ...(unitId ? { unitId } : {}),
        ...(status ? { status } : {}),
        AND: [
          find
            ? {
                OR: [
                  { nameLatin: { contains: find, mode: 'insensitive' as const } },
                  { nameKm: { contains: find } },
                  { username: { contains: find.toLowerCase() } },
                ],
              }
            : {},
          from
            ? {
                OR: [
                  { nameLatin: { [step]: from.nameLatin } },
                  { nameLatin: from.nameLatin, id: { [step]: from.id } },
                ],
              }
            : {},
        ],
      },
      orderBy: [{ nameLatin: order }, { id: order }],
      take: page + 1,
      select: {
        id: true,
        username: true,
        nameLatin: true,
        nameKm: true,
        role: true,
        status: true,
        demo: true,
        unit: { select: { id: true, code: true, nameEn: true, nameKm: true } },
      },
    })
    const more = found.length > page
    const accounts = found.slice(0, page)
    if (step === 'lt') accounts.reverse()
    const back = step === 'lt' ? more : Boolean(from)
    const forth = step === 'lt' || more
    return {
      accounts,
      earlier: back ? (accounts[0]?.id ?? null) : null,
      later: forth ? (accounts.at(-1)?.id ?? null) : null,
    }
  },
})
