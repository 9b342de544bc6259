import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { sheetBody } from '@/lib/domain/decision/charge-sheet'
import { id, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { keepSheet, sheetOf } from './sheets'

/** A prosecutor edits the charge sheet; each edit is a version of its own, made from the last one and no other. */
export const editChargeSheet = act({
  name: 'edit-charge-sheet',
  kind: 'write',
  permission: 'case:decide',
  leavesCase: true,
  input: z.strictObject({ caseId: id, decisionId: id, from: version, body: sheetBody }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, decisionId, from, body }) {
    const { db, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const row = await db.chargeSheet.findFirst({
      where: { caseId, decisionId },
      orderBy: { number: 'desc' },
    })
    if (!row) throw new NotFound()
    const last = sheetOf(row)
    // Another wrote meanwhile: both texts are shown, and neither is lost.
    if (last.number !== from) throw new Stale({ from: last.number, body: last.body })
    const about = { caseId, decisionId, number: from + 1 }
    const sheetId = await keepSheet(context, about, body, last.templates)
    record('sheet.edited', sheetId, { number: from + 1 })
    return { caseId, sheetId }
  },
})
