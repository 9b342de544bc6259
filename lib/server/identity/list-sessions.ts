import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { alive, knownSince } from './session'

/** One's own sessions that live, the newest first, the sign-in before this one, and the devices one is known by. */
export const listSessions = act({
  name: 'list-sessions',
  kind: 'read',
  permission: 'own:session',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('sessions.listed', actor.id, {})
    const living = await db.session.findMany({
      where: { accountId: actor.id, ...alive(now) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, device: true, address: true },
    })
    const own = await db.session.findUnique({ where: { id: actor.sessionId }, select: { createdAt: true } })
    const before = await db.session.findFirst({
      where: { accountId: actor.id, createdAt: { lt: own?.createdAt ?? now } },
      orderBy: { createdAt: 'desc' },
      select: { createdAt: true, device: true, address: true },
    })
    const known = await db.session.groupBy({
      by: ['device', 'address'],
      where: { accountId: actor.id, createdAt: { gt: knownSince(now) } },
      _min: { createdAt: true },
      _max: { createdAt: true },
      _count: true,
      orderBy: { _max: { createdAt: 'desc' } },
      take: 20,
    })
    return {
      known: known.map(({ device, address, _min, _max, _count: times }) => ({
        ...{ device, address, times, first: _min.createdAt ?? now, last: _max.createdAt ?? now },
      })),
      sessions: living.map((one) => ({ ...one, here: one.id === actor.sessionId })),
      before,
    }
  },
})
