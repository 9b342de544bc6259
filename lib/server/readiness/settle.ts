import { v7 as newId } from 'uuid'
import { Prisma, prisma } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { heldBack } from '@/lib/domain/cases/held-back'
import { chargeOf, projectCharge } from '@/lib/domain/cases/projection'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { parameterHash } from '@/lib/domain/readiness/record'
import { score } from '@/lib/domain/readiness/score'
import { readCaseView } from '@/lib/server/cases/load-case-view'

/**
 * Computes the readings of a case as it now stands, and keeps one for each charge and revision. After the commit and
 * outside any lock; two that settle at once keep one. Whole results stay only with the newest revision.
 */
export async function settle(caseId: string, now: Date): Promise<void> {
  // Most of a case's life nobody is charged yet, and then there is nothing to read.
  if (!(await prisma.charge.findFirst({ where: { caseId, withdrawnAt: null }, select: { id: true } }))) return
  const view = await prisma.$transaction((db) => readCaseView(db, caseId, now), {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
  })
  const rows = view.charges.map(({ id }) => readingOf(view, id, now))
  if (rows.length > 0) await prisma.reading.createMany({ data: rows, skipDuplicates: true })
  await prisma.reading.updateMany({
    where: { caseId, revision: { lt: view.revision }, result: { not: Prisma.AnyNull } },
    data: { result: Prisma.DbNull, resultIfCleared: Prisma.DbNull },
  })
}

function readingOf(view: CaseView, chargeId: string, now: Date) {
  const file = projectCharge(view, chargeId)
  const [result, resultIfCleared] = [score(file), score(projectCharge(view, chargeId, { ifCleared: true }))]
  return {
    ...{ id: newId(), caseId: view.caseId, chargeId, revision: view.revision, model: MODEL, parameterHash },
    templateId: chargeOf(view, chargeId).count.templateId,
    inputHash: result.inputHash,
    display: result.display,
    displayIfCleared: resultIfCleared.display,
    band: result.band,
    limit: heldBack(file.tree, result).id,
    result: JSON.parse(JSON.stringify(result)),
    resultIfCleared: JSON.parse(JSON.stringify(resultIfCleared)),
    computedAt: now,
  }
}
