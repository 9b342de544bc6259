type Settle = (caseId: string) => Promise<void>

let settle: Settle = async () => {}

/** Says what to do once a change of a case is committed, outside any lock: its readings are computed anew. */
export const whenCaseChanges = (what: Settle) => {
  settle = what
}

/** Runs after the commit. What fails here is left to the worker, which finds readings that are behind. */
export const settleCase = (caseId: string): Promise<void> =>
  settle(caseId).catch((error) => console.error('readings are behind', { caseId, error: String(error) }))
