import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { period } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, text, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'
import { midnight } from './midnight'

/** Corrects from when to when an identifier was used by a person, and says why. What it was before stays in the history. */
export const correctAttribution = act({
  name: 'correct-attribution',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({
    caseId: id,
    attributionId: id,
    version,
    from: day.optional(),
    to: day.optional(),
    because: text(500),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, file, uphold, record }, { caseId, attributionId, version, from, to, because }) {
    const found = await db.attribution.findUnique({ where: { caseId_id: { caseId, id: attributionId } } })
    if (!file || !found) throw new NotFound()
    uphold(stillOpen(file))
    if (found.withdrawnAt) uphold(refuse('already-withdrawn'))
    uphold(period(from ?? null, to ?? null))
    const { identifierId, partyId } = found
    const after = { from: midnight(from), to: midnight(to) }
    const there = { caseId, identifierId, partyId, ...after, withdrawnAt: null }
    if ((await db.attribution.count({ where: there })) > 0) uphold(refuse('already-there', 'from'))
    const { count } = await db.attribution.updateMany({
      where: { caseId, id: attributionId, version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw new Stale(found)
    const { display } = await db.identifier.findUniqueOrThrow({ where: { id: identifierId } })
    const name = nameOf(await partyOf(db, caseId, partyId))
    record('attribution.corrected', attributionId, {
      ...{ identifier: display, name, because },
      ...{ before: said(found), after: said(after) },
    })
    return { caseId, attributionId }
  },
})

const said = ({ from, to }: { readonly from: Date | null; readonly to: Date | null }) =>
  [from, to].map((one) => one?.toISOString().slice(0, 10) ?? '…').join(' – ')
