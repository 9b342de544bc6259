import { stillOpen } from '@/lib/domain/cases/case'
import { isObject } from '@/lib/domain/custody/begins'
import { inOrder } from '@/lib/domain/custody/hands'
import { begun } from '@/lib/domain/custody/said'
import type { Facts } from '@/lib/domain/evidence/facts'
import { refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { beginWithItem } from './begin-with-item'

/** Begins the ledger of an object that was logged before it had one. It comes late, and says why. */
export const beginCustody = act({
  name: 'begin-custody',
  kind: 'write',
  permission: 'evidence:log',
  input: begun,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, place, lateReason }) {
    const { db, now, file, uphold } = context
    const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
    if (!item || !file) throw new NotFound()
    uphold(stillOpen(file))
    if (!isObject(item)) uphold(refuse('not-an-object'))
    if ((await db.custodyEvent.count({ where: { caseId, itemId } })) > 0)
      uphold(refuse('custody-already-begun'))
    uphold(inOrder({ lastAt: null }, { at: item.obtainedAt, lateReason: lateReason ?? null }, now))
    // The facts were read by the type's own shape when it was logged.
    await beginWithItem(context, { ...item, itemId, facts: item.facts as Facts }, { place, lateReason })
    return { caseId, itemId }
  },
})
