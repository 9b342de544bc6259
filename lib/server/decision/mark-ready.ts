import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { markReady as rule } from '@/lib/domain/decision/decide'
import { id, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A named prosecutor, who just confirmed that it is they, says that a charge is ready for the court, or takes it back. */
export const markReady = act({
  name: 'mark-ready',
  kind: 'write',
  permission: 'case:decide',
  stepUp: true,
  input: z.strictObject({
    ...{ caseId: id, chargeId: id, reason: text(2000) },
    word: z.enum(['ready', 'taken_back'], 'not-a-choice'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, chargeId, word, reason }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const charge = await db.charge.findUnique({ where: { caseId_id: { caseId, id: chargeId } } })
    if (!charge) throw new NotFound()
    const decided = await db.decisionCharge.findFirst({
      where: { caseId, chargeId },
      orderBy: { decision: { number: 'desc' } },
    })
    const [last] = await db.readyMark.findMany({ where: { chargeId }, orderBy: { seq: 'desc' }, take: 1 })
    uphold(
      rule(charge.withdrawnAt === null ? (decided?.verdict ?? null) : null, last?.word === 'ready', word),
    )
    const seq = (last?.seq ?? 0) + 1
    await db.readyMark.create({
      data: { id: newId(), caseId, chargeId, seq, word, reason, at: now, byId: actor.id },
    })
    record(word === 'ready' ? 'charge.ready' : 'charge.not-ready', chargeId, {})
    return { caseId, chargeId }
  },
})
