import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text, whole } from '@/lib/domain/shared/shapes'
import { allowed } from '@/lib/server/identity/account'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { fitsOutside } from './fits-outside'
import { findAgain, lockPerson, restrictionsOf } from './restricted'
import { personIn } from './standing'

/** Lifts a restriction with its reason; the second person stands outside the line of the file. */
export const liftRestriction = twoPersonAct({
  name: 'lift-restriction',
  kind: 'write',
  permission: 'retention:work',
  leavesCase: true,
  input: z.strictObject({
    ...{ caseId: id, partyId: id, seq: whole(1, 1_000_000) },
    reason: text(1_000).min(20, 'lift-reason-too-short'),
  }),
  about: ({ caseId }) => ({ caseId }),
  approval: {
    permission: 'retention:second',
    fits: fitsOutside,
    async when(input, db) {
      const { stands } = await asItStands(db, input)
      if (!stands) allowed(refuse('not-restricted'))
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, { caseId, partyId, seq, reason }) {
    const { person, stands } = await asItStands(db, { caseId, partyId, seq })
    if (!stands) uphold(refuse('not-restricted'))
    if (!approver) throw new Error('lifting needs its second person')
    const by = { byId: actor.id, approvedById: approver.id }
    await db.restrictionLift.create({ data: { personId: person.id, seq, reason, at: now, ...by } })
    await findAgain(db, person.id)
    record('restriction.lifted', partyId, { seq })
    return { caseId, partyId }
  },
})

async function asItStands(
  db: Db,
  { caseId, partyId, seq }: { readonly caseId: string; readonly partyId: string; readonly seq: number },
) {
  const { person } = await personIn(db, caseId, partyId)
  await lockPerson(db, person.id)
  const found = (await restrictionsOf(db, person.id)).find((one) => one.seq === seq)
  return { person, stands: found !== undefined && found.lift === null }
}
