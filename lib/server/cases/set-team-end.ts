import { z } from 'zod'
import { endOfStay } from '@/lib/domain/cases/team'
import { day, id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'

/** A supervisor says until which day somebody stays on the team, or that there is no such day. */
export const setTeamEnd = act({
  name: 'set-team-end',
  kind: 'write',
  permission: 'case:team',
  input: z.strictObject({ caseId: id, accountId: id, lastDay: day.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, uphold, record }, { caseId, accountId, lastDay }) {
    const { leadId, sensitivity } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    const team = await db.teamMember.findMany({
      where: { caseId, ...onTeamAt(now) },
      select: {
        id: true,
        accountId: true,
        endsAt: true,
        account: { select: { nameLatin: true, role: true } },
      },
    })
    const member = team.find((one) => one.accountId === accountId)
    if (!member) throw new NotFound()
    const staying = team.filter(({ account, endsAt }) => account.role === 'supervisor' && !endsAt).length
    const endsAt = uphold(
      endOfStay({
        ...{ lastDay, now, leads: leadId === accountId, role: member.account.role, sensitivity },
        othersStaying: staying - (member.account.role === 'supervisor' && !member.endsAt ? 1 : 0),
      }),
    )
    await db.teamMember.update({ where: { id: member.id }, data: { endsAt } })
    record('team.end-set', accountId, { name: member.account.nameLatin, lastDay: lastDay ?? 'none' })
    return { caseId }
  },
})
