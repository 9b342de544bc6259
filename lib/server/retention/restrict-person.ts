import { newRestriction } from '@/lib/domain/retention/restriction'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { lockPerson, restrictionsOf } from './restricted'
import { personIn } from './standing'

/** Restricts what is kept of a person, because they objected or a court ordered it: from now no other file finds them. */
export const restrictPerson = act({
  name: 'restrict-person',
  kind: 'write',
  permission: 'retention:work',
  leavesCase: true,
  input: newRestriction.extend({ caseId: id, partyId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, uphold, record }, { caseId, partyId, cause, reason, paper }) {
    const { person } = await personIn(db, caseId, partyId)
    await lockPerson(db, person.id)
    const before = await restrictionsOf(db, person.id)
    if (before.some((one) => one.cause === cause && one.lift === null))
      uphold(refuse('restricted-already', 'cause'))
    const seq = before.length + 1
    const said = { caseId, partyId, cause, reason, paper, at: now, byId: actor.id }
    await db.restriction.create({ data: { personId: person.id, seq, ...said } })
    record('restriction.begun', partyId, { seq, cause })
    return { caseId, partyId }
  },
})
