import { z } from 'zod'
import { handle } from '@/lib/domain/informants/handle'
import { canBeWeighed } from '@/lib/domain/informants/reason'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { askForSecondPerson } from '@/lib/server/kernel/approval'
import { NotFound } from '@/lib/server/kernel/errors'
import { colleaguesOf } from './colleagues'
import { keepHandover } from './handing'
import { ownInformant } from './own-informant'

/**
 * A handler asks that a colleague of one of their teams takes an informant over. Which one is sealed: neither the approval that
 * waits nor the log says it, and not even the second person learns it.
 */
export const askToHandOver = act({
  name: 'ask-to-hand-over',
  kind: 'write',
  permission: 'informant:register',
  stepUp: true,
  input: z.strictObject({ handle, accountId: id, reason: text(2000) }),
  about: () => 'system',
  async perform(context, { handle: which, accountId, reason }) {
    const { db, actor, now, uphold, record } = context
    const { key, informant } = await ownInformant(context, which)
    const colleagues = await colleaguesOf(db, actor.id, now)
    if (!colleagues.some((one) => one.id === accountId)) throw new NotFound()
    uphold(canBeWeighed(reason))
    const asked = await keepHandover(db, key, { informant, from: actor.id, to: accountId, reason })
    record('informant.handover-asked', null, {})
    return askForSecondPerson(context, 'hand-over-informant', asked, null)
  },
})
