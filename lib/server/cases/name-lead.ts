import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { tell } from './tell'

/** A supervisor names the officer of the team who answers for the case. */
export const nameLead = act({
  name: 'name-lead',
  kind: 'write',
  permission: 'case:team',
  input: z.strictObject({ caseId: id, accountId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, accountId }) {
    const { db, now, uphold, record } = context
    const { status, leadId } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    uphold(stillOpen({ status }))
    const member = await db.teamMember.findFirst({
      where: { caseId, accountId, ...onTeamAt(now), account: { role: 'officer', status: 'active' } },
      select: { endsAt: true, account: { select: { nameLatin: true } } },
    })
    if (!member) return uphold(refuse('lead-must-be-an-officer-of-the-team', 'accountId'))
    if (member.endsAt) uphold(refuse('lead-has-no-end', 'accountId'))
    if (leadId === accountId) uphold(refuse('leads-already', 'accountId'))
    await db.case.update({ where: { id: caseId }, data: { leadId: accountId, version: { increment: 1 } } })
    await tell(context, { accountId, caseId, kind: 'named-lead' })
    record('team.lead-named', accountId, { name: member.account.nameLatin })
    return { caseId }
  },
})
