import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { changedFields, paperFacts } from '@/lib/domain/paper/facts'
import { counts, takeScan } from '@/lib/domain/paper/returned'
import { id, line } from '@/lib/domain/shared/shapes'
import { mayOpen } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { bringReceipt, closeSteps } from './effects'
import { gather } from './gather'
import { paperOfHands } from './hands'
import { keeperOf } from './keeper'

/** Takes in the signed scan of a paper, known by the code on it: it is kept as the item's signed scan, and closes the formality. */
export const returnPaper = act({
  name: 'return-paper',
  kind: 'write',
  permission: 'file:attach',
  input: z.strictObject({ caseId: id, paperId: id, fileId: id, code: line(40) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, paperId, fileId, code: given }) {
    const { db, actor, now, file: facts, uphold, record } = context
    if (!facts) throw new NotFound()
    uphold(stillOpen(facts))
    const paper = await db.paper.findUnique({
      where: { caseId_id: { caseId, id: paperId } },
      include: { returned: true },
    })
    const scan = await db.itemFile.findUnique({ where: { caseId_id: { caseId, id: fileId } } })
    if (!paper || scan?.itemId !== (await keeperOf(db, paper))) throw new NotFound()
    await paperOfHands(context, paper)
    await mayOpen(context, { caseId, itemId: scan.itemId, fileId })
    const taken = (await db.paperReturn.count({ where: { caseId, fileId } })) > 0
    uphold(
      takeScan({ paper: { ...paper, returned: paper.returned !== null }, file: { ...scan, taken }, given }),
    )
    const changed = changedFields(paperFacts.parse(paper.facts), await gather(db, paper))
    const { itemId, sha256 } = scan
    await db.paperReturn.create({
      data: { paperId, caseId, itemId, fileId, changed, at: now, byId: actor.id },
    })
    record('paper.returned', paperId, { paper: paper.kind, code: paper.code, sha256, changed })
    if (counts(paper.kind, changed)) {
      await closeSteps(context, paper, itemId)
      await bringReceipt(context, paper, fileId)
    }
    return { caseId, paperId, itemId }
  },
})
