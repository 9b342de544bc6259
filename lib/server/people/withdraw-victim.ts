import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { withdrawVictim as mayBeWithdrawn } from '@/lib/domain/people/victim'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from './party'
import { lastMark } from './victim-marks'

/**
 * Withdraws a mark as a victim that was made in error, with the reason; the mark stays readable beside it. Charges are flagged
 * no more. How the person stands in the file is not changed by it.
 */
export const withdrawVictim = act({
  name: 'withdraw-victim',
  kind: 'write',
  permission: 'victim:withdraw',
  input: z.strictObject({ caseId: id, partyId: id, because: line(1_000).min(10, 'reason-too-short') }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, partyId, because }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const party = await partyOf(db, caseId, partyId)
    const mark = await lastMark(db, caseId, partyId)
    const charges = await db.charge.count({ where: { caseId, partyId, withdrawnAt: null } })
    const marked = mark !== null && mark.withdrawal === null
    uphold(mayBeWithdrawn({ marked, charges, prosecutor: actor.role === 'prosecutor' }))
    await db.victimWithdrawal.create({
      data: { caseId, partyId, seq: mark?.seq ?? 0, reason: because, at: now, byId: actor.id },
    })
    record('party.victim-withdrawn', partyId, { name: nameOf(party), because })
    return { caseId, partyId }
  },
})
