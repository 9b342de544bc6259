import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { period } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'
import { midnight } from './midnight'

/** Proposes that an identifier was used by a person in a period. What proves it is linked to it afterwards. */
export const proposeAttribution = act({
  name: 'propose-attribution',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({
    caseId: id,
    identifierId: id,
    partyId: id,
    from: day.optional(),
    to: day.optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, identifierId, partyId, from, to, note }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    uphold(period(from ?? null, to ?? null))
    const identifier = await db.identifier.findUnique({ where: { caseId_id: { caseId, id: identifierId } } })
    if (!identifier) throw new NotFound()
    const party = await partyOf(db, caseId, partyId)
    const there = { caseId, identifierId, partyId, from: midnight(from), to: midnight(to), withdrawnAt: null }
    if ((await db.attribution.count({ where: there })) > 0) uphold(refuse('already-there', 'identifierId'))
    const attributionId = newId()
    await db.attribution.create({
      data: { ...there, id: attributionId, note, addedAt: now, addedById: actor.id },
    })
    record('attribution.proposed', attributionId, { identifier: identifier.display, name: nameOf(party) })
    return { caseId, attributionId }
  },
})
