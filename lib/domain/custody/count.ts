/** What an inventory count can find of an object. */
export const countFindings = ['missing', 'misplaced', 'unexpected', 'found'] as const
export type CountFinding = (typeof countFindings)[number]

/** An object that should be where is counted, by its ledger. */
export type Expected = { readonly itemId: string; readonly placeId: string | null }

/** A code that was read: an object this store holds, or nothing of its own; and where the scanner stood, if that was said. */
export type Scanned = {
  readonly code: string
  readonly itemId: string | null
  readonly placeId: string | null
}

export type CountResult =
  | {
      readonly finding: 'missing' | 'misplaced' | 'found'
      readonly itemId: string
      readonly expectedId: string | null
      readonly foundId: string | null
    }
  | { readonly finding: 'unexpected'; readonly code: string; readonly foundId: string | null }

/**
 * The report of a count. Every object that should be there is found, misplaced or missing, exactly once; what was read and is
 * not this store's is unexpected. What was read twice counts where it was read last.
 */
export function compare(
  expected: readonly Expected[],
  read: readonly Scanned[],
  /** Where each object of this store that was read should be, also those that are expected elsewhere. */
  recorded: ReadonlyMap<string, string | null>,
): CountResult[] {
  const seen = new Map(read.flatMap((one) => (one.itemId ? [[one.itemId, one.placeId] as const] : [])))
  const strange = new Map(read.flatMap((one) => (one.itemId ? [] : [[one.code, one.placeId] as const])))
  const missing = expected.flatMap(({ itemId, placeId }) =>
    seen.has(itemId) ? [] : [{ finding: 'missing' as const, itemId, expectedId: placeId, foundId: null }],
  )
  const here = new Set(expected.map(({ itemId }) => itemId))
  const present = [...seen].map(([itemId, foundId]) => {
    const expectedId = recorded.get(itemId) ?? null
    // Where nobody said where the scanner stood, being there at all is what was asked.
    const inPlace = foundId === null ? here.has(itemId) : foundId === expectedId
    return { finding: inPlace ? ('found' as const) : ('misplaced' as const), itemId, expectedId, foundId }
  })
  const unexpected = [...strange].map(([code, foundId]) => ({
    finding: 'unexpected' as const,
    code,
    foundId,
  }))
  return [...missing, ...present, ...unexpected]
}
