import { z } from 'zod'
import { mayOpen } from '@/lib/domain/informants/unmask'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { alarm } from './alarm'
import { askedUnder } from './asked'
import { takeTurn, tellHandler } from './vault'

/** The one who asked opens what two people decided: from now on it can be read for ten minutes, and never again. */
export const openIdentity = act({
  name: 'open-identity',
  kind: 'write',
  permission: 'informant:unmask',
  stepUp: 'identity',
  input: z.strictObject({ ask: id }),
  about: () => 'system',
  async perform(context, { ask }) {
    const { db, actor, now, uphold, record } = context
    await takeTurn(db, ask)
    const there = await askedUnder(db, ask)
    if (!there || there.asked.asker !== actor.id) throw new NotFound()
    const { key, asked, found } = there
    uphold(mayOpen(asked, now))
    await db.$queryRaw`SELECT vault.open(${ask}::uuid, ${actor.id}::uuid, ${now}::timestamptz)`
    const { number, pseudonym } = asked
    const told = { what: 'opened' as const, number, pseudonym, by: actor.id, at: now.toISOString() }
    await tellHandler(db, key, found.handler, told)
    record('informant.opened', null, {})
    if (found.canary) await alarm(context, 'opened')
    return { ask }
  },
})
