import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { newExplanation, addExplanation as rule } from '@/lib/domain/defence/explanation'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { answerableIn } from './answerable'

/** Writes down the best innocent account of a suspect, and which elements it would answer. */
export const addExplanation = act({
  name: 'add-explanation',
  kind: 'write',
  permission: 'defence:edit',
  input: z.strictObject({ caseId: id, ...newExplanation.shape }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, partyId, account, voice, elements }) {
    const party = await db.party.findUnique({
      where: { caseId_id: { caseId, id: partyId } },
      select: { id: true },
    })
    if (!file || !party) throw new NotFound()
    const answerable = (await answerableIn(db, caseId)).filter((one) => one.partyId === partyId)
    const answers = uphold(rule(file, { elements }, new Set(answerable.map(({ key }) => key))))
    const last = await db.explanation.aggregate({ where: { caseId }, _max: { number: true } })
    const [explanationId, number] = [newId(), (last._max.number ?? 0) + 1]
    await db.explanation.create({
      data: { id: explanationId, caseId, number, partyId, account, voice, addedAt: now, addedById: actor.id },
    })
    await db.explanationElement.createMany({
      data: answers.map((answer) => ({ caseId, explanationId, ...answer })),
    })
    record('explanation.added', explanationId, { number, voice, elements: answers.length })
    return { caseId, explanationId, number }
  },
})
