/** Below this many, a number would speak of a person rather than of a way of working (statistics E.2, minimum cell of 10). */
export const smallest = 10

/** Rows of counts, without their sums. */
export type Counts = readonly (readonly number[])[]

/** The same with each row's sum at its end; null is not told. */
export type Told = readonly (readonly (number | null)[])[]

type Cell = { readonly row: number; readonly column: number }

/**
 * Counts with the sum of each row, of which the small ones are not told, nor as many others as keep anybody from working a small
 * one out. The rows may be two tables of the same things, one below the other, whose columns then add up to the same. Seen as a
 * net in which each hidden cell ties its row to its column, a cell can be worked out exactly when cutting it would part the net;
 * each such cell is closed into a ring with the least that must be hidden for it.
 */
export function told(counts: Counts, least = smallest): Told {
  const whole = counts.map((row) => [...row, sum(row)])
  const hidden = whole.map((row) => row.map((value) => value > 0 && value < least))
  for (let open = workedOut(hidden); open; open = workedOut(hidden)) {
    const ring = cheapestRing(whole, hidden, open)
    // A single row has no ring to close: then nothing of it is told.
    if (ring.length === 0) return whole.map((row) => row.map(() => null))
    for (const { row, column } of ring) (hidden[row] ?? [])[column] = true
  }
  return whole.map((row, r) => row.map((value, c) => (hidden[r]?.[c] ? null : value)))
}

const sum = (values: readonly number[]) => values.reduce((total, next) => total + next, 0)

/** A hidden cell that the sums give away, if there is one. */
function workedOut(hidden: readonly (readonly boolean[])[]): Cell | undefined {
  for (const [row, cells] of hidden.entries())
    for (const [column, one] of cells.entries())
      if (one && !joined(hidden, { row, column })) return { row, column }
  return undefined
}

/** Whether the row and the column of a hidden cell hang together by other hidden cells. */
function joined(hidden: readonly (readonly boolean[])[], without: Cell): boolean {
  const [rows, columns] = [new Set([without.row]), new Set<number>()]
  for (let grown = true; grown; ) {
    grown = false
    for (const [row, cells] of hidden.entries())
      for (const [column, one] of cells.entries()) {
        if (!one || (row === without.row && column === without.column)) continue
        if (rows.has(row) === columns.has(column)) continue
        rows.add(row)
        columns.add(column)
        grown = true
      }
  }
  return columns.has(without.column)
}

/** The three other corners of the ring through a cell that hides the least beyond what is hidden. */
function cheapestRing(
  whole: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  { row, column }: Cell,
): readonly Cell[] {
  // To hide a zero beside a small number hides nothing: it is taken only where nothing else is left.
  const cost = ({ row, column }: Cell) =>
    hidden[row]?.[column] ? 0 : whole[row]?.[column] === 0 ? sum(whole.flat()) : (whole[row]?.[column] ?? 0)
  const rings = whole.flatMap((cells, r) =>
    cells.flatMap((_, c) =>
      r === row || c === column
        ? []
        : [
            [
              { row, column: c },
              { row: r, column },
              { row: r, column: c },
            ] as const,
          ],
    ),
  )
  return [...rings].sort((one, other) => sum(one.map(cost)) - sum(other.map(cost)))[0] ?? []
}

/** Which of a list of counts are told beside their sum; one that is hidden is never hidden alone. */
export function toldInList(
  counts: readonly number[],
  least = smallest,
): { each: readonly boolean[]; sum: boolean } {
  const small = counts.map((count) => count > 0 && count < least)
  const total = sum(counts)
  if (small.filter((one) => one).length !== 1 || total < least)
    return { each: small.map((one) => !one), sum: total >= least }
  const next = counts
    .map((count, place) => ({ count, place }))
    .filter(({ place }) => !small[place])
    .sort((one, other) => one.count - other.count)[0]
  return next
    ? { each: small.map((one, place) => !one && place !== next.place), sum: true }
    : { each: small.map((one) => !one), sum: false }
}
