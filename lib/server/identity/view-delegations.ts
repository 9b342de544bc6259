import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'

const most = 200

/** For whom one stands in and who stands in for oneself, now and later; and whom one may choose. */
export const viewDelegations = act({
  name: 'view-delegations',
  kind: 'read',
  permission: 'approval:delegate',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('delegations.listed', null, {})
    const rows = await db.delegation.findMany({
      where: { endedAt: null, endsAt: { gt: now }, OR: [{ fromId: actor.id }, { toId: actor.id }] },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, fromId: true, toId: true, startsAt: true, endsAt: true },
    })
    const people = await db.account.findMany({
      where: { id: { in: rows.flatMap(({ fromId, toId }) => [fromId, toId]) } },
      select: { id: true, nameLatin: true, nameKm: true },
    })
    const name = (id: string) => people.find((one) => one.id === id) ?? { nameLatin: '', nameKm: null }
    const below = actor.line.filter((unitId) => unitId !== actor.unitId)
    const candidates = await db.account.findMany({
      where: {
        ...{ role: 'supervisor', status: 'active', id: { not: actor.id } },
        unitId: { notIn: [...below] },
      },
      orderBy: { nameLatin: 'asc' },
      take: most,
      select: { id: true, nameLatin: true, nameKm: true, unit: { select: { nameEn: true, nameKm: true } } },
    })
    return {
      now,
      candidates,
      delegations: rows.map(({ fromId, toId, ...one }) => ({
        ...one,
        mine: fromId === actor.id,
        from: name(fromId),
        to: name(toId),
      })),
    }
  },
})
export type DelegationsView = Awaited<ReturnType<(typeof viewDelegations)['perform']>>
