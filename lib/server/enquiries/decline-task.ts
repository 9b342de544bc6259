import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { changeTask, openTask } from './task'

/** Declines a task, and keeps why. A line of enquiry is not proposed again until its facts change. */
export const declineTask = act({
  name: 'decline-task',
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
    const ended = { state: 'declined' as const, endedAt: now, endedById: actor.id, endReason: because }
    await changeTask(context, task, ended, 'declined', { reason: because })
    record('task.declined', taskId, { number: task.number, because })
    return { caseId, taskId }
  },
})
