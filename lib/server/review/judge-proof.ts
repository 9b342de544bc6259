import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import { newJudgement, judge as rule } from '@/lib/domain/review/judgement'
import { id } from '@/lib/domain/shared/shapes'
import { placeColumns } from '@/lib/server/comments/place'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { wasSent } from './half-written'

/** A prosecutor says what they themselves think of an element or a charge. No score changes by it, in either direction. */
export const judgeProof = act({
  name: 'judge-proof',
  kind: 'write',
  permission: 'review:write',
  leavesCase: true,
  input: newJudgement.extend({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, place, word, reason, seq }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const { columns } = await placeColumns(db, caseId, place)
    const last = await db.judgement.findFirst({ where: { caseId, place }, orderBy: { seq: 'desc' } })
    // Two prosecutors at one file: neither writes over what they have not read.
    if ((last?.seq ?? 0) !== seq)
      throw new Stale({ seq: last?.seq ?? 0, word: last?.word ?? null, reason: last?.reason ?? null })
    uphold(rule(last, word))
    const { revision } = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { revision: true },
    })
    const judgementId = newId()
    await db.judgement.create({
      data: {
        ...{ id: judgementId, caseId, ...columns, seq: seq + 1, word, reason, revision },
        ...{ at: now, byId: actor.id },
      },
    })
    await wasSent(db, { accountId: actor.id, caseId }, 'judge', place)
    record('judgement.made', judgementId, {})
    return { caseId, place, seq: seq + 1 }
  },
})
