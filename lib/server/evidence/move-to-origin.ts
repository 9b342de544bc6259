import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { moveRaises } from '@/lib/domain/cases/move-raises'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { keepLabels } from './keep-labels'
import { notSealed } from './privilege'

/**
 * Puts an item under another source of the case, and says why. Where that would raise what the file shows, a prosecutor
 * has to agree first (decision 0036). The reviewer sees that it was moved.
 */
export const moveToOrigin = twoPersonAct({
  name: 'move-to-origin',
  kind: 'write',
  permission: 'evidence:edit',
  approval: {
    permission: 'evidence:assess',
    // An item or source that is not there needs no second person: the act itself does not find it.
    when: async ({ caseId, itemId, originId }, db) => {
      const [{ now } = { now: new Date(0) }] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`
      return moveRaises(await loadCaseView(db, caseId, now), itemId, originId)
    },
  },
  input: z.strictObject({
    caseId: id,
    itemId: id,
    originId: id,
    reason: text(1_000).min(10, 'reason-too-short'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, originId, reason }) {
    const { db, now, file, uphold, record } = context
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      include: { origin: { select: { name: true } } },
    })
    const origin = await db.origin.findUnique({ where: { caseId_id: { caseId, id: originId } } })
    if (!file || !item || !origin) throw new NotFound()
    uphold(stillOpen(file))
    notSealed(context, item)
    if (item.originId === originId) uphold(refuse('already-from-there', 'originId'))
    await db.item.update({
      where: { caseId_id: { caseId, id: itemId } },
      data: { originId, changedAt: now, version: { increment: 1 } },
    })
    const before = { ...item, origin: item.origin.name }
    await keepLabels(context, { caseId, itemId }, [before, { ...before, origin: origin.name }], reason)
    record('origin.item-moved', itemId, {
      ...{ number: item.number, from: item.origin.name, to: origin.name, reason },
    })
    return { caseId, itemId }
  },
})
