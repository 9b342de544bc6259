import { z } from 'zod'
import { mightEver } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { needsSuccessor } from './held'

const perPage = 25

/** Who leaves and is not yet seen out, the newest first: for supervisors of their line, for who keeps accounts everybody. */
export const listLeavers = act({
  name: 'list-leavers',
  kind: 'read',
  permission: 'leaver:list',
  input: z.strictObject({ after: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { after }) {
    record('leaving.listed', null, {})
    const all = mightEver(actor.role, 'account:manage')
    const people = all
      ? undefined
      : await db.account.findMany({ where: { unitId: { in: [...actor.line] } }, select: { id: true } })
    const rows = await db.leaving.findMany({
      where: {
        ...{ stayedAt: null, closedAt: null, ...(after ? { id: { lt: after } } : {}) },
        ...(people ? { accountId: { in: people.map(({ id }) => id) } } : {}),
      },
      orderBy: { id: 'desc' },
      take: perPage + 1,
      select: { id: true, accountId: true, endsAt: true },
    })
    const page = rows.slice(0, perPage)
    const named = await db.account.findMany({
      where: { id: { in: page.map(({ accountId }) => accountId) } },
      select: { id: true, nameLatin: true, nameKm: true, role: true },
    })
    const leavers = []
    for (const { accountId, endsAt } of page) {
      const who = named.find(({ id }) => id === accountId)
      if (who) leavers.push({ ...who, endsAt, needs: await needsSuccessor(db, accountId, now) })
    }
    return { now, leavers, later: rows.length > perPage ? (page.at(-1)?.id ?? null) : null }
  },
})
export type LeaversView = Awaited<ReturnType<(typeof listLeavers)['perform']>>
