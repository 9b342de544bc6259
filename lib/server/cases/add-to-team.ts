import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { endOfStay, mayJoin } from '@/lib/domain/cases/team'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { putAway } from './end-memberships'
import { tell } from './tell'

/** A supervisor assigns a person to a case. They read it from that moment. */
export const addToTeam = act({
  name: 'add-to-team',
  kind: 'write',
  permission: 'case:team',
  input: z.strictObject({ caseId: id, accountId: id, lastDay: day.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, accountId, lastDay }) {
    const { db, actor, now, uphold, record } = context
    const account = await db.account.findUnique({
      where: { id: accountId },
      select: { nameLatin: true, role: true, status: true, unit: { select: { kind: true } } },
    })
    if (!account) return uphold(refuse('no-such-account', 'accountId'))
    uphold(mayJoin({ ...account, unitKind: account.unit.kind }))
    const before = await db.teamMember.findFirst({ where: { caseId, accountId, until: null } })
    if (before && (before.endsAt === null || before.endsAt > now))
      uphold(refuse('already-on-the-team', 'accountId'))
    const endsAt = uphold(
      endOfStay({ lastDay, now, leads: false, role: account.role, sensitivity: 'normal', othersStaying: 0 }),
    )
    // Their day passed a moment ago and is not written down yet.
    if (before) {
      await putAway(db, [before.id])
      record('team.left', accountId, { name: account.nameLatin })
    }
    await db.teamMember.create({
      data: { id: newId(), caseId, accountId, since: now, endsAt, addedById: actor.id },
    })
    await tell(context, { accountId, caseId, kind: 'joined-team' })
    record('team.joined', accountId, { name: account.nameLatin })
    if (lastDay) record('team.end-set', accountId, { name: account.nameLatin, lastDay })
    return { caseId }
  },
})
