import { z } from 'zod'
import { type Introduction, introductionAt } from '@/lib/domain/informants/handover'
import { act } from '@/lib/server/kernel/act'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { colleaguesOf } from './colleagues'
import { introductionsOf } from './handing'
import { vaultKey } from './key'
import { handleOf } from './sealing'
import { pseudonymsOf, toldTo } from './vault'
import { liveOffers } from './waiting'

type Name = { readonly number: string; readonly pseudonym: string; readonly at: Date }
type Shown = {
  readonly handle: string
  /** Whom one took over and has not read, or reads now. */
  readonly introduced: { readonly introduction: string; readonly standing: Introduction } | null
  readonly names: Name[]
}

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
    const given = key ? await pseudonymsOf(db, key, actor.id) : []
    const told = key ? await toldTo(db, key, actor.id) : []
    const offers = key ? await liveOffers(db, key, actor.id) : []
    const met = key ? await introductionsOf(db, key, actor.id) : []
    const informants = new Map<string, Shown>()
    // The newest first: its handler has just drawn it, and must know which it is.
    for (const { informant, number, pseudonym, at } of given.sort((one, other) =>
      one.at < other.at ? 1 : -1,
    )) {
      const handle = key ? handleOf(key, actor.sessionId, informant) : ''
      // Whom one took over is read once: what is open or waits stands before what is over.
      const introductions = met
        .filter((each) => each.informant === informant)
        .map(({ introduction, openedAt }) => ({ introduction, standing: introductionAt(openedAt, now) }))
      const introduced =
        introductions.find(({ standing }) => standing === 'open') ??
        introductions.find(({ standing }) => standing === 'unread') ??
        null
      const one = informants.get(informant) ?? { handle, introduced, names: [] }
      one.names.push({ number, pseudonym, at: new Date(at) })
      informants.set(informant, one)
    }
    const people = await db.account.findMany({
      where: { id: { in: [...told.map(({ by }) => by), ...offers.map(({ from }) => from)] } },
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
    const called = (who: string) => people.find(({ id }) => id === who) ?? { nameLatin: '', nameKm: null }
    return {
      role: actor.role,
      offers: offers.map(({ handover, from, reason }) => ({ handover, reason, by: called(from) })),
      colleagues: actor.role === 'officer' && given.length > 0 ? await colleaguesOf(db, actor.id, now) : [],
      informants: [...informants.values()],
      told: told
        .map(({ by, at, ...one }) => ({
          ...one,
          at: new Date(at),
          by: called(by),
        }))
        .sort((one, other) => other.at.getTime() - one.at.getTime()),
      cases,
    }
  },
})
export type InformantsView = Awaited<ReturnType<(typeof viewInformants)['perform']>>
