import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { period } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, text, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { linkNames } from './link-names'
import { midnight } from './midnight'

/** Corrects from when to when one did something to the other, and says why. What it was before stays in the history. */
export const correctControlLink = act({
  name: 'correct-control-link',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({
    caseId: id,
    controlLinkId: id,
    version,
    from: day.optional(),
    to: day.optional(),
    because: text(500),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, file, uphold, record }, { caseId, controlLinkId, version, from, to, because }) {
    const found = await db.controlLink.findUnique({ where: { caseId_id: { caseId, id: controlLinkId } } })
    if (!file || !found) throw new NotFound()
    uphold(stillOpen(file))
    if (found.withdrawnAt) uphold(refuse('already-withdrawn'))
    uphold(period(from ?? null, to ?? null))
    const after = { from: midnight(from), to: midnight(to) }
    const { count } = await db.controlLink.updateMany({
      where: { caseId, id: controlLinkId, version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw new Stale(found)
    record('control-link.corrected', controlLinkId, {
      ...{ kind: found.kind, ...(await linkNames(db, caseId, found)), because },
      ...{ before: said(found), after: said(after) },
    })
    return { caseId, controlLinkId }
  },
})

const said = ({ from, to }: { readonly from: Date | null; readonly to: Date | null }) =>
  [from, to].map((one) => one?.toISOString().slice(0, 10) ?? '…').join(' – ')
