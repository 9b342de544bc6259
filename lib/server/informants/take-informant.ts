import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { handOn, settle } from './handing'
import { offerTo } from './offer-to'
import { tellHandler } from './vault'

/** The colleague takes over: from now on the informant is theirs to handle. Who handled them before is told. */
export const takeInformant = act({
  name: 'take-informant',
  kind: 'write',
  permission: 'informant:register',
  stepUp: true,
  input: z.strictObject({ handover: id }),
  about: () => 'system',
  async perform(context, { handover }) {
    const { db, actor, now, record } = context
    const { key, from, names, first } = await offerTo(context, handover)
    if (!(await settle(db, key, handover, actor.id))) throw new NotFound()
    await handOn(db, key, handover, names, actor.id)
    const { number, pseudonym } = first
    const told = { what: 'taken' as const, number, pseudonym, by: actor.id, at: now.toISOString() }
    await tellHandler(db, key, from, told)
    record('informant.taken-over', null, {})
    return { handover }
  },
})
