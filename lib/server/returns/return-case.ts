import { z } from 'zod'
import { sendBack } from '@/lib/domain/returns/defect'
import { dayOf } from '@/lib/domain/shared/period'
import { day, id, text } from '@/lib/domain/shared/shapes'
import { tell } from '@/lib/server/cases/tell'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { takeSnapshot } from '@/lib/server/readiness/snapshot'

/** A prosecutor returns the file with the defects they wrote down, to be cured by a day. The team is told. */
export const returnCase = act({
  name: 'return-case',
  kind: 'write',
  permission: 'return:write',
  input: z.strictObject({ caseId: id, due: day, note: text(2000).optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, due, note }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const noted = await db.return.findFirst({
      where: { caseId, byId: actor.id, sentAt: null },
      select: { id: true, _count: { select: { defects: true } } },
    })
    const defects = noted?._count.defects ?? 0
    uphold(sendBack(file, defects, due, dayOf(now)))
    if (!noted) throw new NotFound()
    const last = await db.return.aggregate({ where: { caseId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    await db.return.update({
      where: { id: noted.id },
      data: { number, sentAt: now, due: new Date(`${due}T00:00:00Z`), note: note ?? null },
    })
    await db.case.update({ where: { id: caseId }, data: { status: 'returned', version: { increment: 1 } } })
    await takeSnapshot(context, caseId, 'returned')
    const team = await db.teamMember.findMany({
      where: { caseId, ...onTeamAt(now), account: { role: 'officer' } },
      select: { accountId: true },
    })
    for (const { accountId } of team) await tell(context, { accountId, caseId, kind: 'file-returned' })
    record('case.returned', caseId, { return: number, defects, due })
    return { caseId, returnId: noted.id, number }
  },
})
