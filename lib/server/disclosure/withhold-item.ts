import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { withhold, withholdingGrounds } from '@/lib/domain/disclosure/disclosure'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A prosecutor decides on record that an item is kept from the defence. It stays on the schedule, by its number. */
export const withholdItem = act({
  name: 'withhold-item',
  kind: 'write',
  permission: 'disclosure:decide',
  input: z.strictObject({
    ...{ caseId: id, itemId: id, reason: text(2000) },
    ground: z.enum(withholdingGrounds, 'not-a-choice'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, itemId, ground, reason }) {
    const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
    if (!file || !item) throw new NotFound()
    uphold(stillOpen(file))
    uphold(withhold(item))
    const last = await db.withholding.aggregate({ where: { itemId }, _max: { seq: true } })
    await db.withholding.create({
      data: {
        ...{ id: newId(), caseId, itemId, seq: (last._max.seq ?? 0) + 1, ground, reason },
        ...{ at: now, byId: actor.id },
      },
    })
    await db.item.update({
      where: { id: itemId },
      data: { filePlace: 'withheld', changedAt: now, version: { increment: 1 } },
    })
    record('item.withheld', itemId, { item: item.number, ground })
    return { caseId, itemId }
  },
})
