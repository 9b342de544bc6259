import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { dueAhead } from '@/lib/domain/enquiries/task'
import { id, line, moment, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nextNumber, ownerOf, sayOfTask } from './task'

/** Makes a task in one's own words, with an owner on the team. */
export const makeTask = act({
  name: 'make-task',
  kind: 'write',
  permission: 'tasks:edit',
  leavesCase: true,
  input: z.strictObject({
    caseId: id,
    title: line(200),
    ownerId: id,
    due: moment.optional(),
    authority: text(300).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, title, ownerId, due, authority }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const until = uphold(dueAhead(due, now))
    const owner = await ownerOf(db, caseId, ownerId, uphold)
    const [taskId, number] = [newId(), await nextNumber(db, caseId)]
    await db.task.create({
      data: {
        ...{ id: taskId, caseId, number, title, ownerId, due: until, authority: authority ?? null },
        ...{ madeAt: now, madeById: actor.id },
      },
    })
    const said = { byId: actor.id, toId: ownerId, due: until }
    await sayOfTask(db, { caseId, taskId, at: now }, 'made', said)
    record('task.made', taskId, { number, owner })
    return { caseId, taskId, number }
  },
})
