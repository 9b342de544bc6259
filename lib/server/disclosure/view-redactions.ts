import { z } from 'zod'
import { canBeRedacted } from '@/lib/domain/disclosure/redaction'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { boxesOf, fileToRedact } from './redactions'

const shown = 20
const shownPages = 2_000

/** A file and its redacted copies: the pages with the boxes that are proposed or confirmed. Its pages are shown under this entry. */
export const viewRedactions = act({
  name: 'view-redactions',
  kind: 'read',
  permission: 'file:open',
  input: z.strictObject({ caseId: id, fileId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, fileId }) {
    const { db, actor, record } = context
    const { stored } = await fileToRedact(context, { caseId, fileId })
    const { name, sha256, mediaType, itemId, item } = stored
    record('file.viewed', fileId, { number: item.number, name, sha256 })
    const header = await caseHeader(db, actor, caseId)
    const preview = await db.filePreview.findUnique({
      where: { fileId },
      select: {
        ...{ state: true, kind: true, pages: true },
        shown: {
          where: { page: { gt: 0 }, state: 'made' },
          select: { page: true },
          orderBy: { page: 'asc' },
          take: shownPages,
        },
      },
    })
    const drawn =
      preview?.state === 'made' && preview.kind !== 'text' && preview.kind !== 'names' ? preview : null
    const rows = await db.redaction.findMany({
      where: { caseId, fileId },
      orderBy: { seq: 'desc' },
      take: shown,
    })
    const names = await namesOf(
      db,
      rows.flatMap(({ byId, confirmedById }) => (confirmedById ? [byId, confirmedById] : [byId])),
    )
    return {
      header,
      file: { fileId, itemId, name, sha256, item, may: canBeRedacted(mediaType) },
      pages: drawn?.pages ?? 0,
      shown: drawn?.shown.map(({ page }) => page) ?? [],
      copies: rows.map(({ byId, confirmedById, boxes, id: redactionId, ...one }) => ({
        ...{ redactionId, seq: one.seq, state: one.state, why: one.why, words: one.words, at: one.at },
        ...{ reason: one.reason, sha256: one.sha256, withdrawn: one.withdrawnAt !== null },
        boxes: boxesOf(boxes),
        by: names.get(confirmedById ?? byId) ?? { nameLatin: '', nameKm: null },
      })),
    }
  },
})
export type RedactionsView = Awaited<ReturnType<(typeof viewRedactions)['perform']>>
