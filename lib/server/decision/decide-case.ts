import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { chargeDecisions, decide } from '@/lib/domain/decision/decide'
import { id, text, version } from '@/lib/domain/shared/shapes'
import { tell } from '@/lib/server/cases/tell'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { takeSnapshot } from '@/lib/server/readiness/snapshot'
import { standingCharges } from './standing'

/** A prosecutor decides a submitted file, charge by charge: some suspects can be charged and others not. */
export const decideCase = act({
  name: 'decide-case',
  kind: 'write',
  permission: 'case:decide',
  input: z.strictObject({
    caseId: id,
    /** The version of the file that was read. */
    version,
    charges: chargeDecisions.default({}),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, version: read, charges, note = null }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const decided = uphold(
      decide(
        file,
        (await standingCharges(db, caseId)).map(({ standing }) => standing),
        charges,
      ),
    )
    const moved = await db.case.updateMany({
      where: { id: caseId, version: read },
      data: { status: 'decided', version: { increment: 1 } },
    })
    if (moved.count === 0) throw new Stale(await asItIs(context, caseId))
    const submission = await db.submission.findFirst({
      where: { caseId },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    const last = await db.decision.aggregate({ where: { caseId }, _max: { number: true } })
    const [decisionId, number] = [newId(), (last._max.number ?? 0) + 1]
    await db.decision.create({
      data: {
        ...{ id: decisionId, caseId, number, submissionId: submission?.id ?? null, note },
        ...{ at: now, byId: actor.id },
      },
    })
    await db.decisionCharge.createMany({
      data: decided.map(({ chargeId, class: offenceClass, verdict, reason, words }) => ({
        ...{ caseId, decisionId, chargeId, verdict, offenceClass },
        ...{ reason: reason ?? null, words: words ?? null },
      })),
    })
    await takeSnapshot(context, caseId, 'decided')
    const team = await db.teamMember.findMany({
      where: { caseId, ...onTeamAt(now), account: { role: 'officer' } },
      select: { accountId: true },
    })
    for (const { accountId } of team) await tell(context, { accountId, caseId, kind: 'file-decided' })
    const charged = decided.filter(({ verdict }) => verdict !== 'no_charge').length
    record('case.decided', caseId, { decision: number, charged, not: decided.length - charged })
    return { caseId, decisionId }
  },
})

const asItIs = async ({ db }: Parameters<typeof takeSnapshot>[0], caseId: string) => {
  const { status, version: now } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return { status, version: now }
}
