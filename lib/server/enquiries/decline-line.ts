import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nextNumber, sayOfTask } from './task'
import { theLine } from './the-line'

/** Declines what is proposed, and keeps why. It is not proposed again until its facts change. */
export const declineLine = act({
  name: 'decline-line',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({ caseId: id, chargeId: id, line: line(300), because: text(1000) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, chargeId, line: key, because }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const made = await theLine(context, caseId, chargeId, key)
    const declined = { caseId, line: key, state: 'declined' as const, factsHash: made.factsHash }
    if (await db.task.findFirst({ where: declined, select: { id: true } }))
      uphold(refuse('line-declined-already', 'line'))
    const [taskId, number] = [newId(), await nextNumber(db, caseId)]
    await db.task.create({
      data: {
        ...{ ...made, id: taskId, caseId, number, ownerId: actor.id, madeAt: now, madeById: actor.id },
        ...{ state: 'declined', endedAt: now, endedById: actor.id, endReason: because },
      },
    })
    const place = { caseId, taskId, at: now }
    await sayOfTask(db, place, 'made', { byId: actor.id, toId: actor.id })
    await sayOfTask(db, place, 'declined', { byId: actor.id, reason: because })
    record('task.declined', taskId, { number, because })
    return { caseId, taskId }
  },
})
