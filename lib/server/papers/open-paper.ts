import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { paperFacts } from '@/lib/domain/paper/facts'
import { id } from '@/lib/domain/shared/shapes'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { paperOfHands } from './hands'
import { notOfSealed } from './not-of-sealed'

/** Lets a person have a printed paper again, exactly as it was printed. The entry is committed before a byte leaves. */
export const openPaper = act({
  name: 'open-paper',
  kind: 'read',
  permission: 'paper:open',
  input: z.strictObject({ paperId: id }),
  pace: () => 'file',
  about: async ({ paperId }, db: Db) => {
    const paper = await db.paper.findUnique({ where: { id: paperId }, select: { caseId: true } })
    return paper ? { caseId: paper.caseId } : undefined
  },
  async perform(context, { paperId }) {
    const { db, record } = context
    const paper = await db.paper.findUnique({ where: { id: paperId } })
    if (!paper) throw new NotFound()
    const { kind, code, languages, factsHash, printedAt, printedById } = paper
    await paperOfHands(context, paper)
    const facts = paperFacts.parse(paper.facts)
    await notOfSealed(context, paper.caseId, kind, facts)
    record('paper.opened', paperId, { paper: kind, code, facts: factsHash })
    const by = (await namesOf(db, [printedById])).get(printedById)?.nameLatin ?? ''
    return { kind, code, languages, factsHash, printedAt, by, facts }
  },
})
