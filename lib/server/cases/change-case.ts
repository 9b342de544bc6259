import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { id, line, text, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { Stale } from '@/lib/server/kernel/errors'

/** An officer of the team writes a case's title and summary anew, from the version that was read. */
export const changeCase = act({
  name: 'change-case',
  kind: 'write',
  permission: 'case:edit',
  input: z.strictObject({ caseId: id, version, title: line(200), summary: text(5000).optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, uphold, record }, { caseId, version: read, title, summary = '' }) {
    const before = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { title: true, summary: true, status: true, version: true },
    })
    uphold(stillOpen(before))
    if (before.version !== read)
      throw new Stale({ title: before.title, summary: before.summary, version: before.version })
    await db.case.update({ where: { id: caseId }, data: { title, summary, version: { increment: 1 } } })
    const changed = [
      ...(title === before.title ? [] : ['title']),
      ...(summary === before.summary ? [] : ['summary']),
    ]
    record('case.changed', caseId, { changed })
    return { caseId }
  },
})
