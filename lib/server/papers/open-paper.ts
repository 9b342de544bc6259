import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { can } from '@/lib/domain/identity/policy'
import { paperFacts } from '@/lib/domain/paper/facts'
import { id } from '@/lib/domain/shared/shapes'
import { namesOf } from '@/lib/server/custody/names'
import { openLedger } from '@/lib/server/custody/open-ledger'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Lets a person have a printed paper again, exactly as it was printed. The entry is committed before a byte leaves. */
export const openPaper = act({
  name: 'open-paper',
  kind: 'read',
  permission: 'paper:open',
  input: z.strictObject({ paperId: id }),
  about: async ({ paperId }, db: Db) => {
    const paper = await db.paper.findUnique({ where: { id: paperId }, select: { caseId: true } })
    return paper ? { caseId: paper.caseId } : undefined
  },
  async perform(context, { paperId }) {
    const { db, actor, file, record } = context
    const paper = await db.paper.findUnique({ where: { id: paperId } })
    if (!paper || !file) throw new NotFound()
    const { caseId, itemId, kind, code, languages, factsHash, printedAt, printedById } = paper
    if (!can(actor, 'paper:open', { ...file, holdsHere: false })) {
      if (kind !== 'custody_receipt' || itemId === null) throw new NotFound()
      await openLedger(context, { caseId, itemId }, 'paper:open')
    }
    record('paper.opened', paperId, { paper: kind, code, facts: factsHash })
    const by = (await namesOf(db, [printedById])).get(printedById)?.nameLatin ?? ''
    return { kind, code, languages, factsHash, printedAt, by, facts: paperFacts.parse(paper.facts) }
  },
})
