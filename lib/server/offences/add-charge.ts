import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { chooseModes } from '@/lib/domain/offences/modes'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, many } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'
import { templateOf } from './keep-template'

/** Charges a suspect with a count, under one or more modes of liability. */
export const addCharge = act({
  name: 'add-charge',
  kind: 'write',
  permission: 'charges:edit',
  input: z.strictObject({ caseId: id, countId: id, partyId: id, modes: many(line(20), 10) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, countId, partyId, modes }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const count = await db.count.findUnique({
      where: { caseId_id: { caseId, id: countId } },
      include: { template: true },
    })
    if (!count) throw new NotFound()
    const party = await partyOf(db, caseId, partyId)
    if (party.standing !== 'suspect') uphold(refuse('not-a-suspect', 'partyId'))
    const chosen = uphold(chooseModes(templateOf(count.template), modes)).map(({ code }) => code)
    if ((await db.charge.count({ where: { caseId, countId, partyId, withdrawnAt: null } })) > 0) {
      uphold(refuse('same-count-charged', 'partyId'))
    }
    const chargeId = newId()
    await db.charge.create({
      data: { id: chargeId, caseId, countId, partyId, modes: chosen, addedAt: now, addedById: actor.id },
    })
    record('charge.added', chargeId, { name: nameOf(party), count: count.number, modes: chosen })
    return { caseId, chargeId }
  },
})
