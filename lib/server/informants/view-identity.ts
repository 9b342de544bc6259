import { z } from 'zod'
import { openMinutes, standingOf } from '@/lib/domain/informants/unmask'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { askedUnder } from './asked'
import { readIdentity } from './vault'

/** Who an informant is, for the one who asked and while it is open. Each look is an entry. */
export const viewIdentity = act({
  name: 'view-identity',
  kind: 'read',
  permission: 'informant:unmask',
  stepUp: true,
  input: z.strictObject({ ask: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { ask }) {
    const there = await askedUnder(db, ask)
    if (!there || there.asked.asker !== actor.id) throw new NotFound()
    const { key, asked, found } = there
    if (!asked.approvedAt || standingOf(asked.approvedAt, now) !== 'open') throw new NotFound()
    const who = await readIdentity(db, key, { ask, reader: actor.id, informant: found.informant, now })
    if (!who) throw new NotFound()
    record('informant.read', null, {})
    if (found.canary) record('informant.canary-touched', null, { how: 'read' })
    const { nameLatin, nameKm = null, reach, note = null } = who
    const until = new Date(asked.approvedAt.getTime() + openMinutes * 60_000)
    return { nameLatin, nameKm, reach, note, number: asked.number, pseudonym: asked.pseudonym, until }
  },
})
export type IdentityView = Awaited<ReturnType<(typeof viewIdentity)['perform']>>
