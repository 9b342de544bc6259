import { z } from 'zod'
import { mayTakeCase } from '@/lib/domain/cases/hand-over'
import { flag, id } from '@/lib/domain/shared/shapes'
import { changeTask } from '@/lib/server/enquiries/task'
import { act } from '@/lib/server/kernel/act'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { tell } from './tell'

/**
 * A supervisor gives a case to another officer of its team: they lead, and the open tasks of who led go along. When it is said,
 * who led leaves. Objects in their hands stay there: custody changes by a hand-over of each object, and they are told of it.
 */
export const handOverCase = act({
  name: 'hand-over-case',
  kind: 'write',
  permission: 'case:team',
  input: z.strictObject({ caseId: id, accountId: id, leaves: flag.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, accountId, leaves = false }) {
    const { db, now, uphold, record } = context
    const { status, leadId } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    const next = await db.teamMember.findFirst({
      where: { caseId, accountId, ...onTeamAt(now), account: { role: 'officer', status: 'active' } },
      select: { accountId: true, endsAt: true, account: { select: { nameLatin: true } } },
    })
    uphold(mayTakeCase({ status, leadId, next }))
    const to = next?.account.nameLatin ?? ''
    const { nameLatin: from } = await db.account.findUniqueOrThrow({ where: { id: leadId } })
    await db.case.update({ where: { id: caseId }, data: { leadId: accountId, version: { increment: 1 } } })
    const tasks = await db.task.findMany({ where: { caseId, ownerId: leadId, state: 'open' } })
    for (const task of tasks)
      await changeTask(context, task, { ownerId: accountId }, 'handed', { toId: accountId })
    const objects = await db.custodyHolding.count({
      where: { caseId, accountId: leadId, unitId: null, until: null },
    })
    await tell(context, { accountId, caseId, kind: 'named-lead' })
    if (objects > 0)
      await tell(context, { accountId: leadId, caseId, kind: 'objects-stay', more: { count: objects } })
    record('team.lead-named', accountId, { name: to })
    record('case.handed-over', caseId, { from, to, tasks: tasks.length, objects })
    if (leaves) {
      await db.teamMember.updateMany({
        where: { caseId, accountId: leadId, until: null },
        data: { until: now },
      })
      record('team.left', leadId, { name: from })
    }
    return { caseId, tasks: tasks.length, objects }
  },
})
