import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { changeTask, openTask } from './task'

/** Says by hand that a task is done, and how. */
export const finishTask = act({
  name: 'finish-task',
  kind: 'write',
  permission: 'tasks:edit',
  input: z.strictObject({ caseId: id, taskId: id, reason: text(1000) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, taskId, reason }) {
    const { actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const task = await openTask(context, caseId, taskId)
    const ended = { state: 'done' as const, endedAt: now, endedById: actor.id, endReason: reason }
    await changeTask(context, task, ended, 'done', { reason })
    record('task.done', taskId, { number: task.number, reason })
    return { caseId, taskId }
  },
})
