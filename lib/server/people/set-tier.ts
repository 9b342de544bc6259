import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { tier } from '@/lib/domain/people/suspect'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from './party'

/** A prosecutor sets a suspect's tier, and says why. Statistics by tier rest on this. */
export const setTier = act({
  name: 'set-tier',
  kind: 'write',
  permission: 'tier:set',
  input: z.strictObject({ caseId: id, partyId: id, tier, because: text(500) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, file, uphold, record }, { caseId, partyId, tier, because }) {
    const party = await partyOf(db, caseId, partyId)
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    if (party.standing !== 'suspect') uphold(refuse('not-a-suspect', 'partyId'))
    await db.party.updateMany({
      where: { caseId, id: partyId },
      data: { tier, tierReason: because, version: { increment: 1 } },
    })
    record('party.tier-set', partyId, { name: nameOf(party), tier, because })
    return { caseId, partyId }
  },
})
