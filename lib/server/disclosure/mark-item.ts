import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { disclosureMarks, mark as rule } from '@/lib/domain/disclosure/disclosure'
import { id, text } from '@/lib/domain/shared/shapes'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A second person says what an item does to the case. What undermines it or assists the defence must then be disclosed. */
export const markItem = act({
  name: 'mark-item',
  kind: 'write',
  permission: 'disclosure:mark',
  input: z.strictObject({
    ...{ caseId: id, itemId: id, reason: text(2000) },
    mark: z.enum(disclosureMarks, 'not-a-choice'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, mark, reason }) {
    const { db, actor, now, file, uphold, record } = context
    const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
    if (!file || !item) throw new NotFound()
    notSealed(context, item)
    uphold(stillOpen(file))
    uphold(rule(item, actor.id, mark))
    const last = await db.disclosureMark.aggregate({ where: { itemId }, _max: { seq: true } })
    const seq = (last._max.seq ?? 0) + 1
    await db.disclosureMark.create({
      data: { id: newId(), caseId, itemId, seq, mark, reason, at: now, byId: actor.id },
    })
    if (mark !== 'neither')
      await db.item.update({
        where: { id: itemId },
        data: { exculpatory: true, changedAt: now, version: { increment: 1 } },
      })
    record('item.marked', itemId, { item: item.number, mark })
    return { caseId, itemId }
  },
})
