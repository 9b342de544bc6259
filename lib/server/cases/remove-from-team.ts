import { z } from 'zod'
import { mayLeave } from '@/lib/domain/cases/team'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'

/** A supervisor ends an assignment. The lead stays until another leads; a sealed file keeps a supervisor. */
export const removeFromTeam = act({
  name: 'remove-from-team',
  kind: 'write',
  permission: 'case:team',
  input: z.strictObject({ caseId: id, accountId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, uphold, record }, { caseId, accountId }) {
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
    // Who stays only until a day does not keep a sealed file.
    const supervisors = team.filter(
      (one) => one.account.role === 'supervisor' && (!one.endsAt || one.accountId === accountId),
    ).length
    uphold(mayLeave({ leads: leadId === accountId, role: member.account.role, sensitivity, supervisors }))
    await db.teamMember.update({ where: { id: member.id }, data: { until: now } })
    record('team.left', accountId, { name: member.account.nameLatin })
    return { caseId }
  },
})
