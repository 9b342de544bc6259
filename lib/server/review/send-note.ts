import { sendNote as rule, sentNote } from '@/lib/domain/review/note'
import { id } from '@/lib/domain/shared/shapes'
import { keepComment } from '@/lib/server/comments/keep-comment'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { keepDefect } from '@/lib/server/returns/keep-defect'

/** A prosecutor sends a note: its words become a comment, or a defect of the return they write. The note is empty then. */
export const sendNote = act({
  name: 'send-note',
  kind: 'write',
  permission: 'review:write',
  leavesCase: true,
  input: sentNote.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, place, version, ...asked }) {
    const { db, actor, now, uphold } = context
    const mine = { accountId: actor.id, caseId, place }
    const note = await db.reviewNote.findFirst({ where: mine })
    if (!note) throw new NotFound()
    // What is sent is what was read: a newer save in another window is shown first.
    if (note.version !== version) throw new Stale({ words: note.words, version: note.version })
    const sent = uphold(rule(note, asked))
    if (sent.as === 'comment') await keepComment(context, { caseId, place, words: sent.words, told: [] })
    else await keepDefect(context, { caseId, about: place, defect: sent.defect, words: sent.words })
    await db.reviewNote.updateMany({
      where: mine,
      data: { words: '', savedAt: now, version: { increment: 1 } },
    })
    return { caseId, place, as: sent.as, version: version + 1 }
  },
})
