import { z } from 'zod'
import { introductionAt } from '@/lib/domain/informants/handover'
import { openMinutes } from '@/lib/domain/informants/unmask'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { introductionsOf, readIntroduced } from './handing'
import { vaultKey } from './key'
import { pseudonymsOf } from './vault'

/** Who an informant is, for the handler who took them over and opened it. Each look is an entry. */
export const viewIntroduced = act({
  name: 'view-introduced',
  kind: 'read',
  permission: 'informant:register',
  stepUp: true,
  input: z.strictObject({ introduction: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { introduction }) {
    const key = await vaultKey(db)
    const one =
      key && (await introductionsOf(db, key, actor.id)).find((each) => each.introduction === introduction)
    if (!key || !one?.openedAt || introductionAt(one.openedAt, now) !== 'open') throw new NotFound()
    const { informant, openedAt } = one
    const theirs = (await pseudonymsOf(db, key, actor.id)).find((name) => name.informant === informant)
    // Handed on again: it is another's now.
    if (!theirs) throw new NotFound()
    const who = await readIntroduced(db, key, { introduction, informant, taker: actor.id })
    if (!who) throw new NotFound()
    record('informant.read', null, {})
    const { nameLatin, nameKm = null, reach, note = null } = who
    const until = new Date(openedAt.getTime() + openMinutes * 60_000)
    return { nameLatin, nameKm, reach, note, number: theirs.number, pseudonym: theirs.pseudonym, until }
  },
})
