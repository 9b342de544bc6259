import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { dueAhead } from '@/lib/domain/enquiries/task'
import { id, line, moment } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nextNumber, ownerOf, sayOfTask } from './task'
import { theLine } from './the-line'

/** Makes a line of enquiry out of what is proposed. It ticks itself off when its evidence arrives. */
export const makeLine = act({
  name: 'make-line',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({
    caseId: id,
    chargeId: id,
    line: line(300),
    ownerId: id.optional(),
    due: moment.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, chargeId, line: key, ownerId: named, due }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const until = uphold(dueAhead(due, now))
    const ownerId = named ?? actor.id
    const owner = await ownerOf(db, caseId, ownerId, uphold)
    const made = await theLine(context, caseId, chargeId, key)
    const [taskId, number] = [newId(), await nextNumber(db, caseId)]
    await db.task.create({
      data: { ...made, id: taskId, caseId, number, ownerId, due: until, madeAt: now, madeById: actor.id },
    })
    const said = { byId: actor.id, toId: ownerId, due: until }
    await sayOfTask(db, { caseId, taskId, at: now }, 'made', said)
    record('task.made', taskId, { number, owner })
    return { caseId, taskId, number }
  },
})
