import { refusedCorrection } from '@/lib/domain/retention/correction'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { keepCorrection } from './corrections'
import { lockPerson } from './restricted'
import { personIn } from './standing'

/** Refuses what a person asked to be corrected, with the reason and the paper by which they asked. */
export const refuseCorrection = act({
  name: 'refuse-correction',
  kind: 'write',
  permission: 'retention:work',
  leavesCase: true,
  input: refusedCorrection.extend({ caseId: id, partyId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, partyId, because, paper }) {
    const { person } = await personIn(context.db, caseId, partyId)
    await lockPerson(context.db, person.id)
    await keepCorrection(context, { caseId, partyId, personId: person.id, changed: [], because, paper })
    context.record('party.correction-refused', partyId, {})
    return { caseId, partyId }
  },
})
