import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { newGround } from '@/lib/domain/defence/explanation'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Says that an item supports an innocent account or rebuts it, and why. */
export const addGround = act({
  name: 'add-ground',
  kind: 'write',
  permission: 'defence:edit',
  input: z.strictObject({ caseId: id, ...newGround.shape }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, explanationId, itemId, side, reasoning },
  ) {
    const of = (one: string) => ({ where: { caseId_id: { caseId, id: one } }, select: { number: true } })
    const explanation = await db.explanation.findUnique(of(explanationId))
    const item = await db.item.findUnique(of(itemId))
    if (!file || !explanation || !item) throw new NotFound()
    uphold(stillOpen(file))
    if ((await db.explanationGround.count({ where: { explanationId, itemId, side } })) > 0)
      uphold(refuse('ground-said-already', 'itemId'))
    const groundId = newId()
    await db.explanationGround.create({
      data: { id: groundId, caseId, explanationId, itemId, side, reasoning, at: now, byId: actor.id },
    })
    record('explanation.ground-added', explanationId, {
      number: explanation.number,
      item: item.number,
      side,
    })
    return { caseId, explanationId, number: explanation.number }
  },
})
