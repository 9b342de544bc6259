import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { readCode } from '@/lib/domain/paper/kinds'
import { line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { paperOfHands } from './hands'

/** Finds a paper by the code on it, as typed or scanned. A code of somebody else's case answers like no code at all. */
export const findPaper = act({
  name: 'find-paper',
  kind: 'read',
  permission: 'paper:open',
  input: z.strictObject({ code: line(60) }),
  pace: () => 'search',
  about: async ({ code }, db: Db) => {
    const paper = await db.paper.findUnique({ where: { code: readCode(code) }, select: { caseId: true } })
    return paper ? { caseId: paper.caseId } : undefined
  },
  async perform(context, { code }) {
    const { db, record } = context
    const paper = await db.paper.findUnique({ where: { code: readCode(code) } })
    if (!paper) throw new NotFound()
    await paperOfHands(context, paper)
    record('paper.viewed', paper.id, { paper: paper.kind, code: paper.code })
    return { caseId: paper.caseId, paperId: paper.id }
  },
})
