import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { anotherOwner } from '@/lib/domain/enquiries/task'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { changeTask, openTask, ownerOf } from './task'

/** Takes a task for oneself. */
export const takeTask = act({
  name: 'take-task',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({ caseId: id, taskId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, taskId }) {
    const { db, actor, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const task = await openTask(context, caseId, taskId)
    uphold(anotherOwner(task.ownerId, actor.id))
    await ownerOf(db, caseId, actor.id, uphold)
    await changeTask(context, task, { ownerId: actor.id }, 'taken', { toId: actor.id })
    record('task.taken', taskId, { number: task.number })
    return { caseId, taskId }
  },
})
