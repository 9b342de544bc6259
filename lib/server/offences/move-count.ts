import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { templateKey } from '@/lib/domain/offences/in-force'
import { newMove } from '@/lib/domain/offences/move-version'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { takeSnapshot } from '@/lib/server/readiness/snapshot'
import { keepTemplate } from './keep-template'
import { moveOf } from './move-of'

/**
 * Moves a count to the later version of its offence that is in force on its first day, with a reason. Its readings of before
 * are frozen first; what the later version does not ask any more takes its supporting links with it.
 */
export const moveCount = act({
  name: 'move-count',
  kind: 'write',
  permission: 'charges:edit',
  input: newMove.extend({ caseId: id, countId: id, version, to: line(60) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, countId, version: seen, to, reason }) {
    const { db, actor, now, file, uphold, record } = context
    const count = await db.count.findUnique({
      where: { caseId_id: { caseId, id: countId } },
      include: { template: true },
    })
    if (!file || !count) throw new NotFound()
    uphold(stillOpen(file))
    if (count.version !== seen) throw new Stale({ version: count.version })
    const move = await moveOf(db, count)
    if (!move || templateKey(move.to) !== to) return uphold(refuse('not-the-later-version', 'to'))
    const { fallen } = uphold(move.ruling)
    await takeSnapshot(context, caseId, 'law_moved')
    const links = fallen.flatMap((one) => one.links)
    await db.proofLink.updateMany({
      where: { caseId, id: { in: [...links] }, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
    })
    await db.count.update({
      where: { caseId_id: { caseId, id: countId } },
      data: { templateId: await keepTemplate(db, move.to, now), version: { increment: 1 } },
    })
    await db.countMove.create({
      data: {
        ...{ id: newId(), caseId, countId, fromId: count.templateId, toId: to, reason },
        ...{ linksFallen: links.length, at: now, byId: actor.id },
      },
    })
    record('count.moved', countId, {
      ...{ number: count.number, from: count.templateId, to, fallen: links.length },
    })
    return { caseId, countId }
  },
})
