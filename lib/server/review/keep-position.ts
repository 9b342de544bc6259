import { z } from 'zod'
import { cellAddress } from '@/lib/domain/proof/address'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Remembers where in the review of a file a prosecutor is, so that they go on there from any desk. */
export const keepPosition = act({
  name: 'keep-position',
  kind: 'write',
  permission: 'review:write',
  quiet: 'autosave',
  leavesCase: true,
  input: z.strictObject({ caseId: id, cell: cellAddress, linkId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now }, { caseId, cell, linkId }) {
    const charged = await db.charge.count({ where: { caseId, id: cell.chargeId } })
    if (charged === 0) throw new NotFound()
    if (linkId && (await db.proofLink.count({ where: { caseId, id: linkId } })) === 0) throw new NotFound()
    const here = { cell: cell.key, linkId: linkId ?? null, at: now }
    await db.reviewDesk.upsert({
      where: { accountId_caseId: { accountId: actor.id, caseId } },
      create: { accountId: actor.id, caseId, ...here },
      update: here,
    })
    return { caseId, cell: cell.key }
  },
})
