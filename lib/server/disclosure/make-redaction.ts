import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { blackOut, boxesTyped } from '@/lib/domain/disclosure/redaction'
import { id, many, text, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { boxesOf, fileToRedact } from './redactions'

/** A person confirms what is blacked out: boxes that were proposed, and boxes of their own. The copy is then drawn. */
export const makeRedaction = act({
  name: 'make-redaction',
  kind: 'write',
  permission: 'disclosure:mark',
  leavesCase: true,
  input: z.strictObject({
    ...{ caseId: id, redactionId: id, reason: text(2000) },
    /** Which of those proposed, by their places from 1. */
    keep: many(whole(1, 500), 500).optional(),
    /** Boxes of one's own, one a line: page, left, top, width, height in hundredths. */
    more: text(20_000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, redactionId, reason, keep = [], more = '' }) {
    const { db, actor, now, uphold, record } = context
    const row = await db.redaction.findUnique({ where: { caseId_id: { caseId, id: redactionId } } })
    if (!row) throw new NotFound()
    const { file, stored } = await fileToRedact(context, row)
    uphold(stillOpen(file))
    const boxes = uphold(blackOut(row.state, boxesOf(row.boxes), keep, uphold(boxesTyped(more))))
    await db.redaction.update({
      where: { id: redactionId },
      data: {
        ...{ boxes: boxes.map((one) => ({ ...one })), reason, state: 'waiting', attempts: 0 },
        ...{ confirmedById: actor.id, confirmedAt: now },
      },
    })
    record('redaction.confirmed', redactionId, {
      item: stored.item.number,
      copy: row.seq,
      boxes: boxes.length,
    })
    return { caseId, fileId: row.fileId, redactionId }
  },
})
