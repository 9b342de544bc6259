import { type Grader, gradeCovered } from '@/lib/domain/evidence/blind'
import type { Shown } from '@/lib/domain/readiness/result'
import type { CaseView } from './case-view'
import { itemsIn } from './rungs'
import type { StoredResult } from './stored-result'

/** A ledger whose items may have no weight: where the reader's own grade is still wanted, it is not told. */
export type CoveredShown = Omit<Shown, 'ledger'> & {
  readonly ledger: readonly (Omit<Shown['ledger'][number], 'items'> & {
    readonly items: readonly { readonly id: string; readonly weight: number | null }[]
  })[]
}

/** A whole reading without the weights that would tell a covered grade. */
export type CoveredResult = Omit<StoredResult, 'elements' | 'edges'> & {
  readonly elements: Readonly<Record<string, CoveredShown>>
  readonly edges: Readonly<Record<string, CoveredShown>>
}

/** What a row weighs follows from its grade, so it is left out with it. Sums stay: they are the reading. */
export const coverWeights = <Part extends Shown>(
  { ledger, ...part }: Part,
  hidden: (row: string) => boolean,
): Omit<Part, 'ledger'> & Pick<CoveredShown, 'ledger'> => ({
  ...part,
  ledger: ledger.map(({ items, ...voice }) => ({
    ...voice,
    items: items.map(({ id, weight }) => ({ id, weight: hidden(id) ? null : weight })),
  })),
})

/** The rows of a ledger whose item's grade is covered from this reader. */
export function coveredRows(view: Pick<CaseView, 'items'>, reader: Grader): (row: string) => boolean {
  const covered = new Set(view.items.filter((item) => gradeCovered(item, reader)).map(({ number }) => number))
  return (row) => itemsIn([row]).some((number) => covered.has(number))
}
