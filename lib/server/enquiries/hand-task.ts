import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { anotherOwner } from '@/lib/domain/enquiries/task'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { changeTask, openTask, ownerOf } from './task'

/** Hands a task to somebody else on the team. */
export const handTask = act({
  name: 'hand-task',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({ caseId: id, taskId: id, ownerId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, taskId, ownerId }) {
    const { db, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const task = await openTask(context, caseId, taskId)
    uphold(anotherOwner(task.ownerId, ownerId))
    const owner = await ownerOf(db, caseId, ownerId, uphold)
    await changeTask(context, task, { ownerId }, 'handed', { toId: ownerId })
    record('task.handed', taskId, { number: task.number, owner })
    return { caseId, taskId }
  },
})
