import { z } from 'zod'
import { typedPseudonym } from '@/lib/domain/informants/pseudonym'
import { mayAsk } from '@/lib/domain/informants/unmask'
import { refuse } from '@/lib/domain/shared/ruling'
import { line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { askForSecondPerson } from '@/lib/server/kernel/approval'
import { alarm } from './alarm'
import { vaultKey } from './key'
import { caseFor } from './own-case'
import { behind, keepAsk } from './vault'

/**
 * Asks to learn who stands behind a pseudonym, and why. What is asked is sealed; the approval that waits carries its id and its
 * hash, so that neither it nor the log says of whom.
 */
export const askToUnmask = act({
  name: 'ask-to-unmask',
  kind: 'write',
  permission: 'informant:unmask',
  stepUp: true,
  input: z.strictObject({ number: line(40), pseudonym: typedPseudonym, reason: text(2000) }),
  about: () => 'system',
  async perform(context, { number, pseudonym, reason }) {
    const { db, actor, uphold, record } = context
    const { caseId } = await caseFor(context, 'informant:ask', { number })
    const key = await vaultKey(db)
    const found = key && (await behind(db, key, caseId, pseudonym))
    if (!key || !found) return uphold(refuse('no-such-pseudonym', 'pseudonym'))
    uphold(mayAsk(actor, found.handler, reason))
    const asked = await keepAsk(db, key, { caseId, number, pseudonym, reason, asker: actor.id })
    record('informant.unmasking-asked', null, {})
    if (found.canary) await alarm(context, 'asked')
    return askForSecondPerson(context, 'unmask-informant', asked, null)
  },
})
