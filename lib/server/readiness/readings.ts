import { LRUCache } from 'lru-cache'
import type { Db } from '@/lib/db/client'
import { type StoredResult, storedResult } from '@/lib/domain/cases/stored-result'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { policyInUse } from '@/lib/server/policy/in-use'

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

type Row = Omit<Reading, 'behind' | 'assessed' | 'ifCleared'> & { readonly id: string }
type Whole = Pick<Reading, 'assessed' | 'ifCleared'>

/** Whole results by what they were reached from and by which rules: two rows that agree in these say the same. */
const remembered = new LRUCache<string, Whole>({ max: 200 })
const named = (row: { readonly inputHash: string; readonly parameterHash: string }) =>
  `${row.inputHash} ${row.parameterHash}`

/** The newest reading of each charge of a case, at this revision or before it. */
export async function readingsOf(
  db: Db,
  caseId: string,
  revision: number,
): Promise<ReadonlyMap<string, Reading>> {
  const { hash } = await policyInUse(db)
  // For each charge the newest, and of two at one revision that of the policy in use. One index look-up a charge.
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.* FROM "Charge" h JOIN LATERAL (
      SELECT g."id", g."chargeId", g."revision", g."limit", g."templateId", g."inputHash", g."parameterHash", g."model",
        g."computedAt" FROM "Reading" g
      WHERE g."chargeId" = h."id" AND g."revision" <= ${revision} AND g."model" = ${MODEL}
      ORDER BY g."revision" DESC, (g."parameterHash" = ${hash}) DESC, g."computedAt" DESC LIMIT 1) r ON true
    WHERE h."caseId" = ${caseId}::uuid`
  await remember(
    db,
    rows.filter((row) => !remembered.has(named(row))).map(({ id }) => id),
  )
  return new Map(
    rows.flatMap((row): [string, Reading][] => {
      const whole = remembered.get(named(row))
      if (!whole) return []
      const { chargeId, limit, templateId, inputHash, model, computedAt } = row
      const said = { chargeId, limit, templateId, inputHash, model, computedAt, revision: row.revision }
      // Under an earlier policy it is behind as well: the worker reads every case again under the one in use.
      const behind = row.revision < revision || row.parameterHash !== hash
      return [[chargeId, { ...said, ...whole, parameterHash: row.parameterHash, behind }]]
    }),
  )
}

/** Reads and checks the whole results of these rows. One that a newer revision left behind has none any more. */
async function remember(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await db.reading.findMany({
    where: { id: { in: [...ids] } },
    select: { inputHash: true, parameterHash: true, result: true, resultIfCleared: true },
  })
  for (const { result, resultIfCleared, ...row } of rows) {
    if (result === null || resultIfCleared === null) continue
    const [assessed, ifCleared] = [storedResult.parse(result), storedResult.parse(resultIfCleared)]
    remembered.set(named(row), { assessed, ifCleared })
  }
}
