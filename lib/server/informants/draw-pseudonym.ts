import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { vaultKey } from './key'
import { caseFor } from './own-case'
import { handleOf } from './sealing'
import { keepPseudonym, pseudonymsOf, takeTurn } from './vault'

/** An informant tells something in another case: there they get a pseudonym of its own, so that nobody joins the two. */
export const drawPseudonym = act({
  name: 'draw-pseudonym',
  kind: 'write',
  permission: 'informant:register',
  input: z.strictObject({ caseId: id, handle: z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash') }),
  about: () => 'system',
  async perform(context, { caseId, handle }) {
    const { db, actor, now, uphold, record } = context
    const { number } = await caseFor(context, 'informant:place', { id: caseId })
    await takeTurn(db, `informants of ${actor.id}`)
    const key = await vaultKey(db)
    const own = key ? await pseudonymsOf(db, key, actor.id) : []
    const theirs = own.filter(({ informant }) => key && handleOf(key, actor.sessionId, informant) === handle)
    const [one] = theirs
    if (!key || !one) throw new NotFound()
    if (theirs.some((given) => given.caseId === caseId)) uphold(refuse('has-a-pseudonym', 'caseId'))
    const { informant, canary } = one
    const named = { informant, handler: actor.id, caseId, number, at: now.toISOString(), canary }
    const pseudonym = await keepPseudonym(db, key, named)
    record('informant.pseudonym-drawn', null, {})
    return { pseudonym }
  },
})
