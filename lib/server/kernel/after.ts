type Settle = (caseId: string) => Promise<void>

let settle: Settle = async () => {}

/** Says what to do once a change of a case is committed, outside any lock: its readings are computed anew. */
export const whenCaseChanges = (what: Settle) => {
  settle = what
}

/** For each case that is being settled: the work that goes on, and the one that begins when it ends. */
const going = new Map<string, { readonly now: Promise<void>; next?: Promise<void> }>()

/**
 * Runs after the commit. Whoever comes while the case is being settled waits for the next time, which begins after their
 * commit and so sees it; it is the same for all of them.
 */
export function settleCase(caseId: string): Promise<void> {
  const ongoing = going.get(caseId)
  if (!ongoing) return begin(caseId)
  ongoing.next ??= ongoing.now.then(() => begin(caseId))
  return ongoing.next
}

function begin(caseId: string): Promise<void> {
  const now = settle(caseId)
    // What fails here is left to the worker, which finds readings that are behind.
    .catch((error) => console.error('readings are behind', { caseId, error: String(error) }))
    .then(() => {
      if (!going.get(caseId)?.next) going.delete(caseId)
    })
  going.set(caseId, { now })
  return now
}
