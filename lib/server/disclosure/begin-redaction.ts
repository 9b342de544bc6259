import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { begin, wordsTyped } from '@/lib/domain/disclosure/redaction'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { fileToRedact } from './redactions'

/** Begins a redacted copy of a file: words that are given are looked for in it, and a box is proposed for each place. */
export const beginRedaction = act({
  name: 'begin-redaction',
  kind: 'write',
  permission: 'disclosure:mark',
  leavesCase: true,
  input: z.strictObject({ caseId: id, fileId: id, words: text(2000).optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, fileId, words = '' }) {
    const { db, actor, now, uphold, record } = context
    const { file, stored } = await fileToRedact(context, { caseId, fileId })
    uphold(stillOpen(file))
    uphold(begin(stored.mediaType))
    const wanted = uphold(wordsTyped(words))
    const last = await db.redaction.aggregate({ where: { fileId }, _max: { seq: true } })
    const [redactionId, seq] = [newId(), (last._max.seq ?? 0) + 1]
    await db.redaction.create({
      data: {
        ...{ id: redactionId, caseId, itemId: stored.itemId, fileId, seq, words: [...wanted], boxes: [] },
        ...{ state: wanted.length > 0 ? 'searching' : 'proposed', at: now, byId: actor.id },
      },
    })
    record('redaction.begun', redactionId, { item: stored.item.number, copy: seq })
    return { caseId, fileId, redactionId }
  },
})
