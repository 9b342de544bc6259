import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { dueAhead } from '@/lib/domain/enquiries/task'
import { dayOf } from '@/lib/domain/shared/period'
import { id, moment } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { changeTask, openTask } from './task'

/** Says until when a task is to be done. */
export const setTaskDue = act({
  name: 'set-task-due',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({ caseId: id, taskId: id, due: moment }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, taskId, due }) {
    const { now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    uphold(dueAhead(due, now))
    const task = await openTask(context, caseId, taskId)
    await changeTask(context, task, { due }, 'due_set', { due })
    record('task.due-set', taskId, { number: task.number, due: dayOf(due) })
    return { caseId, taskId }
  },
})
