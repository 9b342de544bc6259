import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { describePerson, personAnswers } from '@/lib/domain/people/name'
import { placeSuspect, standing, suspectRole, tier } from '@/lib/domain/people/suspect'
import { dayOf } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf } from './party'

/** Puts a person in the file: newly recorded, with role and tier when a suspect. An alias is enough to begin. */
export const addPerson = act({
  name: 'add-person',
  kind: 'write',
  permission: 'people:edit',
  input: personAnswers.extend({
    caseId: id,
    standing,
    role: suspectRole.optional(),
    tier: tier.optional(),
    tierReason: text(500).optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, standing, role, tier, tierReason, note, ...said },
  ) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const { birthDate, ...facts } = uphold(describePerson(said, dayOf(now)))
    if (standing === 'suspect' && !role) uphold(refuse('missing', 'role'))
    const place =
      standing === 'suspect' && role
        ? uphold(placeSuspect({ role, tier: tier ?? null, reason: tierReason ?? null }))
        : {}
    const personId = newId()
    const person = await db.person.create({
      data: {
        ...facts,
        id: personId,
        birthDate: birthDate === null ? null : new Date(`${birthDate}T00:00:00Z`),
        createdAt: now,
        createdById: actor.id,
      },
    })
    const partyId = newId()
    await db.party.create({
      data: { id: partyId, caseId, personId, standing, ...place, note, addedAt: now, addedById: actor.id },
    })
    record('party.added', partyId, { name: nameOf({ person, organisation: null }), standing })
    return { caseId, partyId }
  },
})
