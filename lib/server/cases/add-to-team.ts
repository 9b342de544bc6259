import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { mayJoin } from '@/lib/domain/cases/team'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { tell } from './tell'

/** A supervisor assigns a person to a case. They read it from that moment. */
export const addToTeam = act({
  name: 'add-to-team',
  kind: 'write',
  permission: 'case:team',
  input: z.strictObject({ caseId: id, accountId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, accountId }) {
    const { db, actor, now, uphold, record } = context
    const account = await db.account.findUnique({
      where: { id: accountId },
      select: { nameLatin: true, role: true, status: true, unit: { select: { kind: true } } },
    })
    if (!account) return uphold(refuse('no-such-account', 'accountId'))
    uphold(mayJoin({ ...account, unitKind: account.unit.kind }))
    if (await db.teamMember.findFirst({ where: { caseId, accountId, until: null } }))
      uphold(refuse('already-on-the-team', 'accountId'))
    await db.teamMember.create({ data: { id: newId(), caseId, accountId, since: now, addedById: actor.id } })
    await tell(context, { accountId, caseId, kind: 'joined-team' })
    record('team.joined', accountId, { name: account.nameLatin })
    return { caseId }
  },
})
