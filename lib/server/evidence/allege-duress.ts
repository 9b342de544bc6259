import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newAllegation } from '@/lib/domain/evidence/duress'
import { id } from '@/lib/domain/shared/shapes'
import { openLedger } from '@/lib/server/custody/open-ledger'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/**
 * Records that somebody says there was force, threat or promise behind an item. It is excluded from that moment until a named
 * prosecutor decides; nobody takes the allegation back. Hands that hold an object may record it of that object.
 */
export const allegeDuress = act({
  name: 'allege-duress',
  kind: 'write',
  permission: 'duress:allege',
  input: newAllegation.extend({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, allegedBy, says }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const { item } = await openLedger(context, { caseId, itemId }, 'duress:allege')
    uphold(stillOpen(file))
    await db.duressAllegation.create({
      data: { id: newId(), caseId, itemId, allegedBy, says, at: now, byId: actor.id },
    })
    record('duress.alleged', itemId, { number: item.number })
    return { caseId, itemId }
  },
})
