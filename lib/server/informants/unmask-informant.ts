import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { caseFacts } from '@/lib/server/kernel/admission'
import { NotFound } from '@/lib/server/kernel/errors'
import { alarm } from './alarm'
import { askedUnder, fitsToUnmask } from './asked'
import { takeTurn, tellHandler } from './vault'

/** Two people decide that the one who asked may learn who an informant is, for ten minutes from now. The handler is told at once, and so is the one who asked. */
export const unmaskInformant = twoPersonAct({
  name: 'unmask-informant',
  kind: 'write',
  permission: 'informant:unmask',
  input: z.strictObject({ ask: id, sealed: z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash') }),
  about: () => 'system',
  approval: {
    permission: 'informant:second',
    fits: fitsToUnmask,
    // It is asked for by `ask-to-unmask`, which knows who asks; here an ask must at least be there, and wait.
    async when({ ask, sealed }, db) {
      const there = await askedUnder(db, ask)
      if (there?.asked.sealed !== sealed || there.asked.approvedAt) throw new NotFound()
      return true
    },
  },
  async perform(context, { ask, sealed }) {
    const { db, actor, approver, now, uphold, record } = context
    await takeTurn(db, ask)
    const before = await askedUnder(db, ask)
    // Who is handed on or erased in this moment, is so before or after, not meanwhile.
    if (before) await takeTurn(db, `informants of ${before.found.handler}`)
    const there = await askedUnder(db, ask)
    if (!there || !approver || there.asked.asker !== actor.id) throw new NotFound()
    const { key, asked, found } = there
    if (asked.sealed !== sealed) uphold(refuse('content-changed'))
    if (asked.approvedAt) uphold(refuse('already-decided'))
    const file = await caseFacts(db, actor, asked.caseId, now, false)
    if (!file || !can(actor, 'informant:ask', file)) uphold(refuse('asker-may-no-longer'))
    await db.$queryRaw`SELECT vault.unmask(${ask}::uuid, ${actor.id}::uuid, ${approver.id}::uuid, ${now}::timestamptz)`
    const { number, pseudonym } = asked
    const told = { what: 'unmasked' as const, number, pseudonym, by: actor.id, at: now.toISOString() }
    await tellHandler(db, key, found.handler, told)
    await db.notice.create({
      data: {
        id: newId(),
        accountId: actor.id,
        kind: 'unmasking-allowed',
        caseId: null,
        params: {},
        at: now,
      },
    })
    record('informant.unmasked', null, {})
    if (found.canary) await alarm(context, 'approved')
    return { ask }
  },
})
