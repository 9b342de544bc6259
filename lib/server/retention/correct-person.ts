import { describePerson } from '@/lib/domain/people/name'
import { correct, newCorrection } from '@/lib/domain/retention/correction'
import { columnDay, dayOf } from '@/lib/domain/shared/period'
import { id, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { Stale } from '@/lib/server/kernel/errors'
import { keepCorrection } from './corrections'
import { lockPerson } from './restricted'
import { personIn } from './standing'

/**
 * Corrects what is kept of a person, with what shows that it was wrong. The lead and who served or decided the file are told; what
 * was served stays as it was.
 */
export const correctPerson = act({
  name: 'correct-person',
  kind: 'write',
  permission: 'people:edit',
  input: newCorrection.extend({ caseId: id, partyId: id, version }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, partyId, version: made, because, paper, ...said }) {
    const { db, now, uphold, record } = context
    await lockPerson(db, (await personIn(db, caseId, partyId)).person.id)
    const { person } = await personIn(db, caseId, partyId)
    const { searchKey, ...facts } = uphold(describePerson(said, dayOf(now)))
    const before = { ...person, birthDate: person.birthDate && columnDay(person.birthDate) }
    const changed = uphold(correct(before, facts))
    if (person.version !== made) throw new Stale({ version: person.version })
    await db.person.update({
      where: { id: person.id },
      data: {
        ...facts,
        birthDate: facts.birthDate === null ? null : new Date(`${facts.birthDate}T00:00:00Z`),
        // Who is restricted stays with nothing to be found by.
        searchKey: person.restricted ? '' : searchKey,
        version: { increment: 1 },
      },
    })
    await keepCorrection(context, {
      caseId,
      partyId,
      personId: person.id,
      changed: [...changed],
      because,
      paper,
    })
    const was = Object.fromEntries(changed.map((field) => [field, before[field]]))
    record('party.corrected', partyId, { changed: [...changed], before: JSON.stringify(was), because })
    return { caseId, partyId }
  },
})
