import { type Grader, gradeCovered, tellsCovered } from '@/lib/domain/evidence/blind'
import type { Shown } from '@/lib/domain/readiness/result'
import type { CaseView } from './case-view'
import { itemsIn } from './rungs'
import type { StoredResult } from './stored-result'

/** A ledger whose items may have no weight, and whose sums may be missing: what would tell a covered grade is not told. */
export type CoveredShown = Omit<Shown, 'ledger'> & {
  readonly ledger: readonly (Omit<Shown['ledger'][number], 'items' | 'points'> & {
    readonly points: number | null
    readonly items: readonly { readonly id: string; readonly weight: number | null }[]
  })[]
}

/** A whole reading without the weights that would tell a covered grade. */
export type CoveredResult = Omit<StoredResult, 'elements' | 'edges'> & {
  readonly elements: Readonly<Record<string, CoveredShown>>
  readonly edges: Readonly<Record<string, CoveredShown>>
}

/**
 * What a row weighs follows from its grade, so it is left out with it, and so is a sum out of which one such row could be
 * worked back. Coverage stays: it is the reading.
 */
export const coverWeights = <Part extends Shown>(
  { ledger, points, ...part }: Part,
  hidden: (row: string) => boolean,
): Omit<Part, 'ledger' | 'points'> & Pick<CoveredShown, 'ledger' | 'points'> => {
  const told = (sum: number | null, rows: readonly { readonly id: string }[]) =>
    tellsCovered(rows.filter(({ id }) => hidden(id)).length) ? null : sum
  return {
    ...part,
    points: told(
      points,
      ledger.flatMap(({ items }) => items),
    ),
    ledger: ledger.map(({ items, ...voice }) => ({
      ...voice,
      points: told(voice.points, items),
      items: items.map(({ id, weight }) => ({ id, weight: hidden(id) ? null : weight })),
    })),
  }
}

/** The rows of a ledger whose item's grade is covered from this reader. */
export function coveredRows(view: Pick<CaseView, 'items'>, reader: Grader): (row: string) => boolean {
  const covered = new Set(view.items.filter((item) => gradeCovered(item, reader)).map(({ number }) => number))
  return (row) => itemsIn([row]).some((number) => covered.has(number))
}
