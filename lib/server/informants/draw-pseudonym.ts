import { z } from 'zod'
import { handle } from '@/lib/domain/informants/handle'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { caseFor } from './own-case'
import { ownInformant } from './own-informant'
import { keepPseudonym } from './vault'

/** An informant tells something in another case: there they get a pseudonym of its own, so that nobody joins the two. */
export const drawPseudonym = act({
  name: 'draw-pseudonym',
  kind: 'write',
  permission: 'informant:register',
  input: z.strictObject({ caseId: id, handle }),
  about: () => 'system',
  async perform(context, { caseId, handle }) {
    const { db, actor, now, uphold, record } = context
    const { number } = await caseFor(context, 'informant:place', { id: caseId })
    const { key, informant, canary, names } = await ownInformant(context, handle)
    if (names.some((given) => given.caseId === caseId)) uphold(refuse('has-a-pseudonym', 'caseId'))
    const named = { informant, handler: actor.id, caseId, number, at: now.toISOString(), canary }
    const pseudonym = await keepPseudonym(db, key, named)
    record('informant.pseudonym-drawn', null, {})
    return { pseudonym }
  },
})
