import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { vaultKey } from './key'
import { handleOf } from './sealing'
import { pseudonymsOf, toldTo } from './vault'

type Name = { readonly number: string; readonly pseudonym: string; readonly at: Date }

/** A handler's informants, each by their pseudonyms, and what happened to them. Who they are is not shown: the handler knows. */
export const viewInformants = act({
  name: 'view-informants',
  kind: 'read',
  permission: 'informant:own',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('informants.listed', null, {})
    const key = await vaultKey(db)
    const [given, told] = key
      ? [await pseudonymsOf(db, key, actor.id), await toldTo(db, key, actor.id)]
      : [[], []]
    const informants = new Map<string, { handle: string; names: Name[] }>()
    // The newest first: its handler has just drawn it, and must know which it is.
    for (const { informant, number, pseudonym, at } of given.sort((one, other) =>
      one.at < other.at ? 1 : -1,
    )) {
      const handle = key ? handleOf(key, actor.sessionId, informant) : ''
      const one = informants.get(informant) ?? { handle, names: [] }
      one.names.push({ number, pseudonym, at: new Date(at) })
      informants.set(informant, one)
    }
    const people = await db.account.findMany({
      where: { id: { in: told.map(({ by }) => by) } },
      select: { id: true, nameLatin: true, nameKm: true },
    })
    const cases =
      actor.role === 'officer'
        ? await db.case.findMany({
            where: { team: { some: { accountId: actor.id, ...onTeamAt(now) } }, status: { not: 'closed' } },
            select: { id: true, number: true },
            orderBy: { number: 'asc' },
            take: 200,
          })
        : []
    return {
      role: actor.role,
      informants: [...informants.values()],
      told: told
        .map(({ by, at, ...one }) => ({
          ...one,
          at: new Date(at),
          by: people.find(({ id }) => id === by) ?? { nameLatin: '', nameKm: null },
        }))
        .sort((one, other) => other.at.getTime() - one.at.getTime()),
      cases,
    }
  },
})
export type InformantsView = Awaited<ReturnType<(typeof viewInformants)['perform']>>
