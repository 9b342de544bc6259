import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { orderKinds, order as rule, wentToCourt } from '@/lib/domain/court/order'
import { dueAhead } from '@/lib/domain/enquiries/task'
import { id, line, moment } from '@/lib/domain/shared/shapes'
import { nextNumber, ownerOf, sayOfTask } from '@/lib/server/enquiries/task'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

const newOrder = z.strictObject({
  ...{ caseId: id, court: line(200), words: line(2_000).min(10, 'reason-too-short') },
  order: z.enum(orderKinds, 'not-a-choice'),
  itemId: id.optional(),
  ownerId: id.optional(),
  due: moment.optional(),
})
type NewOrder = z.output<typeof newOrder>

/** Writes down what a court ordered. An item it excludes is excluded in the file; what it asks for becomes somebody's task. */
export const recordOrder = act({
  name: 'record-order',
  kind: 'write',
  permission: 'court:record',
  input: newOrder,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, said) {
    const { db, actor, now, file, uphold, record } = context
    const { caseId, order: kind, court, words } = said
    if (!file) throw new NotFound()
    // What an order changes in the file is changed in one that is open: a closed one is reopened first.
    uphold(stillOpen(file))
    uphold(wentToCourt(file))
    const excluded = kind === 'item_excluded' ? await excludes(context, said) : {}
    if (kind !== 'item_excluded') uphold(rule(said, false))
    const asked = kind === 'further_investigation' ? await asks(context, said) : {}
    const last = await db.courtOrder.aggregate({ where: { caseId }, _max: { number: true } })
    const [orderId, number] = [newId(), (last._max.number ?? 0) + 1]
    await db.courtOrder.create({
      data: {
        ...{ id: orderId, caseId, number, kind, court, words, at: now, byId: actor.id },
        ...excluded,
        ...asked,
      },
    })
    record('order.recorded', orderId, { order: number, kind })
    return { caseId, orderId }
  },
})

/** Excludes an item by the path that any exclusion takes: a decision with its reason, which the readings then follow. */
async function excludes({ db, actor, now, uphold, record }: Context, said: NewOrder) {
  const { caseId, itemId = caseId, words } = said
  uphold(rule(said, false))
  const item = await db.item.findUnique({
    where: { caseId_id: { caseId, id: itemId } },
    select: {
      ...{ number: true, title: true },
      assessments: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  if (!item) throw new NotFound()
  uphold(rule(said, item.assessments[0]?.value === 'excluded'))
  const assessmentId = newId()
  const value = 'excluded' as const
  await db.assessment.create({
    data: { id: assessmentId, caseId, itemId, value, reason: words, at: now, byId: actor.id },
  })
  record('evidence.assessed', itemId, { number: item.number, title: item.title, value, reason: words })
  return { itemId, assessmentId }
}

/** Makes a task of it for somebody on the team. */
async function asks({ db, actor, now, uphold, record }: Context, said: NewOrder) {
  const { caseId, words, due, ownerId = '' } = said
  const until = uphold(dueAhead(due, now))
  const owner = await ownerOf(db, caseId, ownerId, uphold)
  const [taskId, number] = [newId(), await nextNumber(db, caseId)]
  await db.task.create({
    data: {
      ...{ id: taskId, caseId, number, title: words.slice(0, 200), ownerId, due: until },
      ...{ madeAt: now, madeById: actor.id },
    },
  })
  const told = { byId: actor.id, toId: ownerId, due: until }
  await sayOfTask(db, { caseId, taskId, at: now }, 'made', told)
  record('task.made', taskId, { number, owner })
  return { taskId }
}
