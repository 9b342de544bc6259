import { v7 as newId } from 'uuid'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { chargeOf, projectCharge } from '@/lib/domain/cases/projection'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { resultText } from '@/lib/domain/readiness/result'
import { score } from '@/lib/domain/readiness/score'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import type { Context } from '@/lib/server/kernel/act'

export type Cause = 'asked' | 'submitted' | 'returned' | 'decided' | 'closed' | 'reopened' | 'law_moved'

/**
 * Freezes the readings of a case as it stands in this very transaction: for each charge the engine's file and its result,
 * to the byte. Each change of a case's status takes one, so that what was submitted can be shown in court years later.
 */
export async function takeSnapshot(
  { db, actor, now, record }: Context,
  caseId: string,
  because: Cause,
  note: string | null = null,
): Promise<{ readonly snapshotId: string; readonly number: number; readonly view: CaseView }> {
  const view = await loadCaseView(db, caseId, now)
  const last = await db.snapshot.aggregate({ where: { caseId }, _max: { number: true } })
  const [snapshotId, number] = [newId(), (last._max.number ?? 0) + 1]
  await db.snapshot.create({
    data: {
      id: snapshotId,
      caseId,
      number,
      revision: view.revision,
      because,
      note,
      takenAt: now,
      takenById: actor.id,
    },
  })
  await db.snapshotReading.createMany({
    data: view.charges.map(({ id: chargeId, partyId }) => {
      const file = projectCharge(view, chargeId)
      const result = score(file, view.policy)
      const { count } = chargeOf(view, chargeId)
      const party = view.parties.find(({ id }) => id === partyId)
      return {
        ...{ caseId, snapshotId, chargeId, templateId: count.templateId, model: MODEL },
        ...{ nameKm: party?.nameKm ?? null, nameLatin: party?.nameLatin ?? null, tier: party?.tier ?? null },
        ...{ countNumber: count.number, countTitle: count.title },
        ...{ parameterHash: result.parameterHash, inputHash: result.inputHash },
        ...{ file: JSON.stringify(file), result: resultText(result), display: result.display },
        displayIfCleared: score(projectCharge(view, chargeId, { ifCleared: true }), view.policy).display,
      }
    }),
  })
  record('snapshot.taken', snapshotId, { number, because, charges: view.charges.length })
  return { snapshotId, number, view }
}
