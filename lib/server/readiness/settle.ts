import { v7 as newId } from 'uuid'
import { Prisma, prisma } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { heldBack } from '@/lib/domain/cases/held-back'
import { nextDue } from '@/lib/domain/cases/next-due'
import { chargeOf, projectCharge } from '@/lib/domain/cases/projection'
import type { CaseFile } from '@/lib/domain/readiness/case-file'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { hashOfPolicy, inputHash } from '@/lib/domain/readiness/record'
import { score } from '@/lib/domain/readiness/score'
import { readCaseView } from '@/lib/server/cases/load-case-view'

/**
 * Computes the readings of a case as it now stands, and keeps one for each charge and revision. After the commit and
 * outside any lock; two that settle at once keep one. Whole results stay only with the newest revision.
 * A charge of which the engine would read the very same file keeps its reading: it is carried over, not computed again.
 */
export async function settle(caseId: string, now: Date): Promise<void> {
  // Most of a case's life nobody is charged yet, and then there is nothing to read.
  if (!(await prisma.charge.findFirst({ where: { caseId, withdrawnAt: null }, select: { id: true } }))) return
  const view = await prisma.$transaction((db) => readCaseView(db, caseId, now), {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
  })
  const standing = await lastReadings(view)
  const files = view.charges.map(({ id: chargeId }) => {
    const file = projectCharge(view, chargeId)
    return { chargeId, file, same: standing.get(`${chargeId} ${inputHash(file)}`) }
  })
  await carryOver(
    files.flatMap(({ same }) => same ?? []),
    view.revision,
    now,
  )
  const rows = files
    .filter(({ same }) => !same)
    .map(({ chargeId, file }) => readingOf(view, chargeId, file, now))
  if (rows.length > 0) await prisma.reading.createMany({ data: rows, skipDuplicates: true })
  await noteDue(view, now)
  await prisma.reading.updateMany({
    where: { caseId, revision: { lt: view.revision }, result: { not: Prisma.AnyNull } },
    data: { result: Prisma.DbNull, resultIfCleared: Prisma.DbNull },
  })
}

/** Keeps when time alone will change these readings, so that the worker comes back then. */
async function noteDue({ caseId, revision, ...view }: CaseView, now: Date): Promise<void> {
  const hearing = await prisma.custodyEvent.findFirst({
    where: { caseId, kind: 'listed', hearingAt: { gt: new Date(now.getTime() - day) } },
    orderBy: { hearingAt: 'asc' },
    select: { hearingAt: true },
  })
  const produced = hearing?.hearingAt ? new Date(hearing.hearingAt.getTime() + day) : null
  const due = nextDue(view, produced)
  await prisma.$executeRaw`
    UPDATE "Case" SET "duesAt" = ${due} WHERE "id" = ${caseId}::uuid AND "revision" = ${revision}
      AND "duesAt" IS DISTINCT FROM ${due}`
}

const day = 86_400_000

/** The whole readings that stand, under the same rules, by their charge and the file they were read from. */
async function lastReadings({ caseId, revision, policy }: CaseView): Promise<ReadonlyMap<string, string>> {
  const parameterHash = hashOfPolicy(policy)
  const rows = await prisma.reading.findMany({
    where: {
      caseId,
      revision: { lt: revision },
      model: MODEL,
      parameterHash,
      result: { not: Prisma.AnyNull },
    },
    select: { id: true, chargeId: true, inputHash: true },
    orderBy: { revision: 'asc' },
  })
  return new Map(rows.map(({ id, chargeId, inputHash }) => [`${chargeId} ${inputHash}`, id]))
}

/** Says of readings that they hold at this revision too. */
async function carryOver(ids: readonly string[], revision: number, now: Date): Promise<void> {
  if (ids.length === 0) return
  await prisma.$executeRaw`
    INSERT INTO "Reading" ("id", "caseId", "chargeId", "revision", "model", "parameterHash", "templateId", "inputHash",
      "display", "displayIfCleared", "band", "limit", "result", "resultIfCleared", "computedAt")
    SELECT k.new, r."caseId", r."chargeId", ${revision}, r."model", r."parameterHash", r."templateId", r."inputHash",
      r."display", r."displayIfCleared", r."band", r."limit", r."result", r."resultIfCleared", ${now}
    FROM unnest(${ids.map(() => newId())}::uuid[], ${[...ids]}::uuid[]) AS k(new, old)
      JOIN "Reading" r ON r."id" = k.old AND r."result" IS NOT NULL AND r."resultIfCleared" IS NOT NULL
    ON CONFLICT DO NOTHING`
}

function readingOf(view: CaseView, chargeId: string, file: CaseFile, now: Date) {
  const [result, resultIfCleared] = [
    score(file, view.policy),
    score(projectCharge(view, chargeId, { ifCleared: true }), view.policy),
  ]
  return {
    ...{ id: newId(), caseId: view.caseId, chargeId, revision: view.revision, model: MODEL },
    parameterHash: result.parameterHash,
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
