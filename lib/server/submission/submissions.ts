import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { type StoredResult, storedResult } from '@/lib/domain/cases/stored-result'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { defectName, stateAfter } from '@/lib/domain/returns/defect'
import { type Lack, lack, type OpenDefect, preFlight } from '@/lib/domain/submission/pre-flight'
import type { Context } from '@/lib/server/kernel/act'
import { readingsOf } from '@/lib/server/readiness/readings'

/** What the file lacks as it stands, by its stored readings: for looking before it is submitted. */
export async function lacksNow(db: Db, view: CaseView): Promise<readonly Lack[]> {
  const read = await readingsOf(db, view.caseId, view.revision)
  const results = view.charges.flatMap(({ id }) => {
    const reading = read.get(id)
    return reading ? [{ chargeId: id, result: reading.assessed }] : []
  })
  return preFlight(view, results, await openDefects(db, view.caseId))
}

/** Freezes the submission beside its snapshot, with what the file lacked in that very moment. */
export async function keepSubmission(
  { db, actor, now }: Context,
  view: CaseView,
  more: {
    readonly officeId: string
    readonly snapshotId: string
    readonly approvedById: string
    readonly note: string | null
  },
): Promise<{ readonly number: number; readonly lacking: number }> {
  const { caseId, revision } = view
  const last = await db.submission.aggregate({ where: { caseId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const rows = await db.snapshotReading.findMany({ where: { caseId, snapshotId: more.snapshotId } })
  const results: { chargeId: string; result: StoredResult }[] = rows.map(({ chargeId, result }) => ({
    ...{ chargeId, result: storedResult.parse(JSON.parse(result)) },
  }))
  const lacks = preFlight(view, results, await openDefects(db, caseId))
  await db.submission.create({
    data: {
      ...{ id: newId(), caseId, number, revision, at: now, byId: actor.id, lacking: lacks.length, ...more },
      lacks: JSON.parse(JSON.stringify(lacks)),
    },
  })
  return { number, lacking: lacks.length }
}

/** What was kept, read by its shape like all that comes out of storage. */
export const lacksOf = (kept: unknown): readonly Lack[] => z.array(lack).parse(kept)

/** Defects of sent returns that are not closed. */
async function openDefects(db: Db, caseId: string): Promise<readonly OpenDefect[]> {
  const rows = await db.defect.findMany({
    where: { caseId, return: { sentAt: { not: null } } },
    include: {
      return: { select: { number: true } },
      said: { orderBy: { seq: 'desc' }, take: 1, select: { word: true } },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ return: { number }, place, code, said }) =>
    number === null || stateAfter(said[0]?.word ?? null) === 'closed'
      ? []
      : [{ name: defectName(number, place), code: code as DefectCode }],
  )
}
