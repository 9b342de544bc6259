import { LRUCache } from 'lru-cache'
import type { Db } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import type { StoredResult } from '@/lib/domain/cases/stored-result'
import { type CountTable, matrix } from '@/lib/domain/proof/matrix'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { readingsOf } from '@/lib/server/readiness/readings'
import { readJudgements } from './read-judgements'

/** The whole matrix of a case and what it was made from. */
export type Whole = {
  readonly view: CaseView
  readonly results: ReadonlyMap<string, StoredResult>
  readonly tables: readonly CountTable[]
  /** True while the newest reading of some charge is still being computed. */
  readonly behind: boolean
}

const remembered = new LRUCache<string, readonly CountTable[]>({ max: 50 })

/** The matrix, made once for each state of the case: its revision and the readings that stand. Only for looks. */
export async function readMatrix(db: Db, caseId: string, now: Date): Promise<Whole> {
  const view = await readCaseView(db, caseId, now)
  const readings = await readingsOf(db, caseId, view.revision)
  const results = new Map([...readings].map(([chargeId, { assessed }]) => [chargeId, assessed]))
  const behind = view.charges.some(({ id }) => readings.get(id)?.behind !== false)
  const key = `${caseId} ${view.revision} ${[...readings.values()].map(({ revision }) => revision).join()}`
  const tables = remembered.get(key) ?? matrix(view, results, await readJudgements(db, caseId, view.revision))
  remembered.set(key, tables)
  return { view, results, tables, behind }
}

/** People of a view by their ids, in that order. */
export const partiesNamed = ({ parties }: CaseView, ids: readonly string[]) =>
  ids.flatMap((partyId) => parties.find(({ id }) => id === partyId) ?? [])
