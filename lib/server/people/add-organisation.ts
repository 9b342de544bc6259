import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { khmerName, latinName, nameKey } from '@/lib/domain/people/name'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Puts a company, a group or an office in the file. */
export const addOrganisation = act({
  name: 'add-organisation',
  kind: 'write',
  permission: 'people:edit',
  input: z.strictObject({
    caseId: id,
    nameKm: khmerName,
    nameLatin: latinName,
    registration: line(60).optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, nameKm, nameLatin, registration, note }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const names = [nameKm, nameLatin].filter((name) => name !== null)
    if (names.length === 0) uphold(refuse('name-missing', 'nameLatin'))
    const organisationId = newId()
    await db.organisation.create({
      data: {
        id: organisationId,
        nameKm,
        nameLatin,
        registration,
        searchKey: nameKey(names),
        createdAt: now,
        createdById: actor.id,
      },
    })
    const partyId = newId()
    await db.party.create({
      data: {
        id: partyId,
        caseId,
        organisationId,
        standing: 'other',
        note,
        addedAt: now,
        addedById: actor.id,
      },
    })
    record('party.added', partyId, { name: nameLatin ?? nameKm ?? '', standing: 'organisation' })
    return { caseId, partyId }
  },
})
