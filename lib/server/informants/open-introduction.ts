import { z } from 'zod'
import { handle } from '@/lib/domain/informants/handle'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { introductionsOf, openIntroduction as open } from './handing'
import { ownInformant } from './own-informant'

/** A handler opens, once, who somebody is whom they took over: it can be read for ten minutes, and never again. */
export const openIntroduction = act({
  name: 'open-introduction',
  kind: 'write',
  permission: 'informant:register',
  stepUp: true,
  input: z.strictObject({ handle }),
  about: () => 'system',
  async perform(context, { handle: which }) {
    const { db, actor, now, record } = context
    const { key, informant } = await ownInformant(context, which)
    const waits = (await introductionsOf(db, key, actor.id)).find(
      (one) => one.informant === informant && one.openedAt === null,
    )
    if (!waits) throw new NotFound()
    const { introduction } = waits
    await open(db, key, { introduction, informant, taker: actor.id }, now)
    record('informant.introduction-opened', null, {})
    return { introduction }
  },
})
