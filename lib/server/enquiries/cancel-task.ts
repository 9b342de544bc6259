import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { changeTask, openTask } from './task'

/** Cancels a task that is no longer needed, and keeps why. */
export const cancelTask = act({
  name: 'cancel-task',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({ caseId: id, taskId: id, because: text(1000) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, taskId, because }) {
    const { actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const task = await openTask(context, caseId, taskId)
    const ended = { state: 'cancelled' as const, endedAt: now, endedById: actor.id, endReason: because }
    await changeTask(context, task, ended, 'cancelled', { reason: because })
    record('task.cancelled', taskId, { number: task.number, because })
    return { caseId, taskId }
  },
})
