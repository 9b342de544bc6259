import { refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { mostExported } from '@/lib/server/log/read-entries'
import { sealedAs } from '@/lib/server/log/verified-now'
import { historyAsked, historyOf } from './history-of'

/** The history of a case, or of an item or a person in it, to take along: as its reader sees it, newest first. */
export const exportHistory = act({
  name: 'export-history',
  kind: 'read',
  permission: 'case:history',
  input: historyAsked,
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform(context, asked) {
    const { db, now, uphold, record } = context
    const page = await historyOf(context, asked, mostExported)
    if (page.older !== null && page.entries.length === mostExported)
      uphold(refuse('too-many-entries', 'from'))
    record('history.exported', asked.caseId, { entries: page.entries.length })
    const { number } = await db.case.findUniqueOrThrow({
      where: { id: asked.caseId },
      select: { number: true },
    })
    return { of: `case:${asked.caseId}`, number, entries: page.entries, at: now, checkpoint: sealedAs() }
  },
})
