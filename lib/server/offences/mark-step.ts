import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, text } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { isAsked, triggerOf } from './asked-step'

/** Says of one triggered step that it is done, open again, or does not apply. The last needs a second person. */
export const markStep = twoPersonAct({
  name: 'mark-step',
  kind: 'write',
  permission: 'steps:mark',
  approval: { permission: 'case:approve-submission', when: ({ state }) => state === 'not_applicable' },
  input: z.strictObject({
    caseId: id,
    step: line(60),
    triggerId: id,
    state: z.enum(['open', 'done', 'not_applicable']),
    reason: text(1000),
    itemId: id.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, step, triggerId, state, reason, itemId },
  ) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const trigger = await triggerOf(db, caseId, triggerId)
    if (!(await isAsked(db, caseId, step, trigger))) uphold(refuse('step-not-triggered', 'step'))
    if (
      itemId &&
      !(await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } }, select: { id: true } }))
    )
      throw new NotFound()
    const stepMarkId = newId()
    await db.stepMark.create({
      data: { id: stepMarkId, caseId, step, triggerId, state, reason, itemId, at: now, byId: actor.id },
    })
    record('step.marked', stepMarkId, { step, state, reason })
    return { caseId, stepMarkId }
  },
})
