import { z } from 'zod'
import { identity } from '@/lib/domain/informants/identity'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { vaultKeyToKeep } from './key'
import { caseFor } from './own-case'
import { keepIdentity, keepPseudonym } from './vault'

/** A handler writes down once who an informant is, and draws the pseudonym under which the case knows them. */
export const registerInformant = act({
  name: 'register-informant',
  kind: 'write',
  permission: 'informant:register',
  stepUp: true,
  input: z.strictObject({ caseId: id, ...identity.shape }),
  about: () => 'system',
  async perform(context, { caseId, ...who }) {
    const { db, actor, now, record } = context
    const { number } = await caseFor(context, 'informant:place', { id: caseId })
    const key = await vaultKeyToKeep(db)
    const informant = await keepIdentity(db, key, { ...who, canary: false })
    const named = { informant, handler: actor.id, caseId, number, at: now.toISOString(), canary: false }
    const pseudonym = await keepPseudonym(db, key, named)
    record('informant.registered', null, {})
    return { pseudonym }
  },
})
