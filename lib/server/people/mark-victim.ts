import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newVictim } from '@/lib/domain/people/victim'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from './party'
import { lastMark } from './victim-marks'

/**
 * Marks somebody as a victim: they only use, or were forced. Whoever is not charged stands in the file as a victim from then
 * on; charges that stand are flagged until they are withdrawn, or a prosecutor withdraws the mark.
 */
export const markVictim = act({
  name: 'mark-victim',
  kind: 'write',
  permission: 'people:edit',
  input: newVictim.extend({ caseId: id, partyId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, partyId, ground, reason }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const party = await partyOf(db, caseId, partyId)
    if (!party.personId) uphold(refuse('organisation-no-suspect', 'partyId'))
    const before = await lastMark(db, caseId, partyId)
    if (before && !before.withdrawal) uphold(refuse('victim-already'))
    await db.victimMark.create({
      data: {
        ...{ id: newId(), caseId, partyId, ground, reason, at: now, byId: actor.id },
        ...(before ? { seq: before.seq + 1, after: before.seq } : {}),
      },
    })
    const charged = await db.charge.count({ where: { caseId, partyId, withdrawnAt: null } })
    if (charged === 0)
      await db.party.updateMany({
        where: { caseId, id: partyId },
        data: { standing: 'victim', role: null, tier: null, tierReason: null, version: { increment: 1 } },
      })
    record('party.marked-victim', partyId, { name: nameOf(party), ground })
    return { caseId, partyId }
  },
})
