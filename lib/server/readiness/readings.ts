import type { Db } from '@/lib/db/client'
import { type StoredResult, storedResult } from '@/lib/domain/cases/stored-result'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { parameterHash } from '@/lib/domain/readiness/record'

/** One stored reading of a charge: both results, and by which rules they were reached. */
export type Reading = {
  readonly chargeId: string
  readonly revision: number
  /** True while the case has moved on and its newest reading is not yet computed. */
  readonly behind: boolean
  readonly limit: string
  readonly templateId: string
  readonly inputHash: string
  readonly parameterHash: string
  readonly model: string
  readonly computedAt: Date
  readonly assessed: StoredResult
  readonly ifCleared: StoredResult
}

/** The newest reading of each charge of a case, at this revision or before it. */
export async function readingsOf(
  db: Db,
  caseId: string,
  revision: number,
): Promise<ReadonlyMap<string, Reading>> {
  const rows = await db.reading.findMany({
    where: { caseId, revision: { lte: revision }, model: MODEL, parameterHash },
    distinct: ['chargeId'],
    orderBy: [{ chargeId: 'asc' }, { revision: 'desc' }],
  })
  return new Map(
    rows.flatMap((row): [string, Reading][] => {
      if (row.result === null || row.resultIfCleared === null) return []
      const { chargeId, limit, templateId, inputHash, model, computedAt } = row
      return [
        [
          chargeId,
          {
            ...{ chargeId, limit, templateId, inputHash, model, computedAt, revision: row.revision },
            parameterHash: row.parameterHash,
            behind: row.revision < revision,
            assessed: storedResult.parse(row.result),
            ifCleared: storedResult.parse(row.resultIfCleared),
          },
        ],
      ]
    }),
  )
}
