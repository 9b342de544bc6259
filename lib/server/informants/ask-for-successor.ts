import { z } from 'zod'
import { maySucceed } from '@/lib/domain/informants/handover'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { askForSecondPerson } from '@/lib/server/kernel/approval'
import { NotFound } from '@/lib/server/kernel/errors'
import { keepHandover } from './handing'
import { vaultKeyToKeep } from './key'
import { leaverInLine, successorsFor } from './leaver'

/**
 * A supervisor names who takes over whatever informants somebody handled who has left. It is named for everybody who might
 * handle any, and the same is kept and said whether or not there are.
 */
export const askForSuccessor = act({
  name: 'ask-for-successor',
  kind: 'write',
  permission: 'informant:succeed',
  stepUp: true,
  input: z.strictObject({ accountId: id, successorId: id }),
  about: () => 'system',
  async perform(context, { accountId, successorId }) {
    const { db, actor, now, uphold, record } = context
    const leaver = await leaverInLine(db, actor, accountId)
    if (!leaver) throw new NotFound()
    const { who, leaving } = leaver
    uphold(maySucceed(leaving, now))
    if (await db.informantSuccessor.findUnique({ where: { leavingId: leaving.id } }))
      uphold(refuse('already-decided'))
    const successor = (await successorsFor(db, actor.line, who)).find((one) => one.id === successorId)
    if (!successor) throw new NotFound()
    const key = await vaultKeyToKeep(db)
    const all = { informant: null, from: accountId, to: successorId, reason: '' }
    const { handover } = await keepHandover(db, key, all)
    record('leaving.successor-asked', accountId, { name: who.nameLatin })
    return askForSecondPerson(context, 'name-successor', { accountId, successorId, handover }, null)
  },
})
