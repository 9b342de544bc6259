import { z } from 'zod'
import { erasureGrounds } from '@/lib/domain/informants/erasure'
import { handle } from '@/lib/domain/informants/handle'
import { canBeWeighed } from '@/lib/domain/informants/reason'
import { text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { askForSecondPerson } from '@/lib/server/kernel/approval'
import { keepErasure } from './erasing'
import { ownInformant } from './own-informant'

/** A handler asks that who an informant is be erased, on what ground and why. Which one is sealed, as for another handler. */
export const askToErase = act({
  name: 'ask-to-erase-informant',
  kind: 'write',
  permission: 'informant:register',
  stepUp: true,
  input: z.strictObject({ handle, ground: z.enum(erasureGrounds, 'not-a-choice'), reason: text(2000) }),
  about: () => 'system',
  async perform(context, { handle: which, ground, reason }) {
    const { db, actor, uphold, record } = context
    const { key, informant } = await ownInformant(context, which)
    uphold(canBeWeighed(reason))
    const asked = await keepErasure(db, key, { informant, handler: actor.id, ground, reason })
    record('informant.erasure-asked', null, {})
    return askForSecondPerson(context, 'erase-informant', asked, null)
  },
})
