import { type Grader, tellsCovered } from '@/lib/domain/evidence/blind'
import type { Side } from './cell'
import type { Cell, CountTable } from './matrix'

/** A cell whose sums may be missing: what would tell the reader a covered grade is not told. */
export type CoveredCell = Omit<Cell, 'points' | 'supports' | 'undermines'> & {
  readonly points: number | null
  readonly supports: CoveredSide
  readonly undermines: CoveredSide
}
export type CoveredSide = Pick<Side, 'links'> & { readonly points: number | null }

/** A cell as this reader may see it: its coverage, and those of its sums out of which no covered grade can be worked back. */
export function coverSums(
  { supports, undermines, points, ...cell }: Cell,
  { id, mayGrade }: Grader,
): CoveredCell {
  const covered = ({ alone }: Side) => (mayGrade ? alone.filter((byId) => byId !== id).length : 0)
  const told = (sum: number | null, n: number) => (tellsCovered(n) ? null : sum)
  const side = (one: Side): CoveredSide => ({ links: one.links, points: told(one.points, covered(one)) })
  return {
    ...cell,
    points: told(points, covered(supports) + covered(undermines)),
    ...{ supports: side(supports), undermines: side(undermines) },
  }
}

export type CoveredTable = Omit<CountTable, 'rows'> & {
  readonly rows: readonly (Omit<CountTable['rows'][number], 'cells'> & {
    readonly cells: readonly (CoveredCell | null)[]
  })[]
}

/** The same for whole tables. */
export const coverTables = (tables: readonly CountTable[], reader: Grader): readonly CoveredTable[] =>
  tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell && coverSums(cell, reader)),
    })),
  }))
