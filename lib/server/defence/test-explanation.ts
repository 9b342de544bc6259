import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { newFinding, testExplanation as rule } from '@/lib/domain/defence/explanation'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Says what was done to test an innocent account, and whether it holds. What was said before stays. */
export const testExplanation = act({
  name: 'test-explanation',
  kind: 'write',
  permission: 'defence:edit',
  input: z.strictObject({ caseId: id, ...newFinding.shape }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, explanationId, outcome, done }) {
    const explanation = await db.explanation.findUnique({
      where: { caseId_id: { caseId, id: explanationId } },
      select: { number: true, grounds: { select: { side: true } } },
    })
    if (!file || !explanation) throw new NotFound()
    uphold(rule(file, { outcome }, explanation.grounds))
    await db.explanationFinding.create({
      data: { id: newId(), caseId, explanationId, outcome, done, at: now, byId: actor.id },
    })
    record('explanation.tested', explanationId, { number: explanation.number, outcome })
    return { caseId, explanationId, number: explanation.number }
  },
})
