import { z } from 'zod'
import { stillSpokenOf } from '@/lib/domain/authority/authority'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { lastEntry, sayNext } from './say-entry'

/** Withdraws an authority, with the reason: it was revoked, or recorded in error. What cites it is at risk from then on. */
export const withdrawAuthority = act({
  name: 'withdraw-authority',
  kind: 'write',
  permission: 'authority:edit',
  input: z.strictObject({ caseId: id, authorityId: id, because: text(1_000) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, authorityId, because }) {
    const last = await lastEntry(context, caseId, authorityId)
    context.uphold(stillSpokenOf(last))
    await sayNext(context, last, { entry: 'withdrawn', reason: because })
    context.record('authority.withdrawn', authorityId, { number: last.number, because })
    return { caseId, authorityId }
  },
})
