import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { wentToCourt } from '@/lib/domain/court/order'
import { cameTo, courtStages, outcomeWords, sayOutcome } from '@/lib/domain/court/outcome'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf } from '@/lib/server/people/party'

/** Writes down what a court said of one charge, against the snapshot it was decided with. A later word supersedes; none is deleted. */
export const recordOutcome = act({
  name: 'record-outcome',
  kind: 'write',
  permission: 'court:record',
  leavesCase: true,
  input: z.strictObject({
    ...{ caseId: id, chargeId: id, court: line(200), on: day, words: text(2000) },
    stage: z.enum(courtStages, 'not-a-choice'),
    word: z.enum(outcomeWords, 'not-a-choice'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, chargeId, on, ...said }) {
    const charge = await db.charge.findUnique({
      where: { caseId_id: { caseId, id: chargeId } },
      include: { party: { include: { person: true, organisation: true } } },
    })
    if (!file || !charge) throw new NotFound()
    uphold(wentToCourt(file))
    const decided = await db.decisionCharge.findFirst({
      where: { caseId, chargeId },
      orderBy: { decision: { number: 'desc' } },
      include: { decision: { select: { at: true } } },
    })
    const before = await db.outcome.findMany({ where: { chargeId }, orderBy: { seq: 'asc' } })
    uphold(sayOutcome(decided?.verdict ?? null, before, said))
    const frozen = await db.snapshotReading.findFirst({
      where: { caseId, chargeId, snapshot: { takenAt: { lte: decided?.decision.at ?? now } } },
      orderBy: { snapshot: { number: 'desc' } },
      select: { snapshotId: true },
    })
    if (!frozen) return uphold(refuse('no-reading-to-hold-against'))
    const [outcomeId, came] = [newId(), cameTo([...before, said])]
    await db.outcome.create({
      data: {
        ...{ id: outcomeId, caseId, chargeId, seq: before.length + 1, ...said, on: new Date(on) },
        ...{ cameTo: came === true, snapshotId: frozen.snapshotId, at: now, byId: actor.id },
      },
    })
    record('outcome.recorded', outcomeId, { name: nameOf(charge.party), word: said.word, stage: said.stage })
    return { caseId, outcomeId }
  },
})
