/** What was decided of an item, and when. */
type Decided<Value> = { readonly value: Value; readonly at: Date }

/**
 * The decision that stands: the last one, unless somebody has said, then or since, that there was duress, or that it holds talk with a
 * lawyer. Then the item waits for a named prosecutor anew.
 */
export const standingDecision = <Value>(
  last: Decided<Value> | null | undefined,
  since: readonly Date[],
): Value | null => (last && since.every((moment) => moment < last.at) ? last.value : null)
