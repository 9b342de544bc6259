import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { settle } from './handing'
import { offerTo } from './offer-to'
import { tellHandler } from './vault'

/** The colleague does not take over: the informant stays with their handler, who is told. */
export const turnInformantDown = act({
  name: 'turn-informant-down',
  kind: 'write',
  permission: 'informant:register',
  input: z.strictObject({ handover: id }),
  about: () => 'system',
  async perform(context, { handover }) {
    const { db, actor, now, record } = context
    const { key, from, first } = await offerTo(context, handover)
    if (!(await settle(db, key, handover, actor.id))) throw new NotFound()
    const { number, pseudonym } = first
    const told = { what: 'turned-down' as const, number, pseudonym, by: actor.id, at: now.toISOString() }
    await tellHandler(db, key, from, told)
    record('informant.turned-down', null, {})
    return { handover }
  },
})
