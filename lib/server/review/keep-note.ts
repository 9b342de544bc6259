import { typedNote } from '@/lib/domain/review/note'
import { id } from '@/lib/domain/shared/shapes'
import { placeColumns } from '@/lib/server/comments/place'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { Stale } from '@/lib/server/kernel/errors'

/**
 * Keeps what a prosecutor is typing to themselves at a place of the file. Version 0 begins it; every other names the version
 * it was typed over, so that two windows of one person lose nothing to each other.
 */
export const keepNote = act({
  name: 'keep-note',
  kind: 'write',
  permission: 'review:write',
  quiet: 'autosave',
  leavesCase: true,
  input: typedNote.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, place, words, version }) {
    const { db, actor, now } = context
    const { columns, sealed } = await placeColumns(db, caseId, place)
    notSealed(context, { privileged: sealed })
    const mine = { accountId: actor.id, caseId, place }
    if (version === 0) {
      const { count } = await db.reviewNote.createMany({
        data: [{ accountId: actor.id, caseId, ...columns, words, savedAt: now }],
        skipDuplicates: true,
      })
      if (count === 1) return { caseId, place, version: 1, savedAt: now }
    }
    const { count } = await db.reviewNote.updateMany({
      where: { ...mine, version },
      data: { words, savedAt: now, version: { increment: 1 } },
    })
    if (count === 1) return { caseId, place, version: version + 1, savedAt: now }
    const current = await db.reviewNote.findFirst({
      where: mine,
      select: { words: true, version: true, savedAt: true },
    })
    throw new Stale(current ?? { words: '', version: 0 })
  },
})
