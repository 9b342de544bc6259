import { z } from 'zod'
import { identity } from '@/lib/domain/informants/identity'
import { refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { vaultKeyToKeep } from './key'
import { keepIdentity, keepPseudonym } from './vault'

/** An auditor invents an informant in a case. Nobody has a reason to unmask them: who does is seen. */
export const plantCanary = act({
  name: 'plant-canary',
  kind: 'write',
  permission: 'informant:plant',
  stepUp: true,
  input: z.strictObject({ number: line(40), ...identity.shape }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { number, ...who }) {
    const file = await db.case.findUnique({ where: { number }, select: { id: true } })
    if (!file) return uphold(refuse('no-such-case-number', 'number'))
    const key = await vaultKeyToKeep(db)
    const informant = await keepIdentity(db, key, { ...who, canary: true })
    const of = { informant, handler: actor.id, caseId: file.id, number }
    const pseudonym = await keepPseudonym(db, key, { ...of, at: now.toISOString(), canary: true })
    record('informant.canary-planted', null, {})
    return { pseudonym }
  },
})
