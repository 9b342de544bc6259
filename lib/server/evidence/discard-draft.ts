import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Throws away what was typed and never logged. Only its author can, and the log says that it was. */
export const discardDraft = act({
  name: 'discard-draft',
  kind: 'write',
  permission: 'draft:own',
  leavesCase: true,
  input: z.strictObject({ caseId: id, draftId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, { caseId, draftId }) {
    const mine = { id: draftId, caseId, accountId: actor.id }
    const draft = await db.draft.findFirst({ where: mine, select: { kind: true } })
    if (!draft) throw new NotFound()
    await db.draft.deleteMany({ where: mine })
    record('draft.discarded', draftId, { kind: draft.kind })
    return { caseId }
  },
})
