import type { Mark } from '@/lib/domain/proof/marks'

/** A cell as the browser draws it: few facts, in the reader's words. */
export type CellSeen = {
  readonly key: string
  readonly title: string
  /** The column has no title of its own, so the cell says it. */
  readonly own: boolean
  readonly coverage: number | null
  readonly links: readonly [number, number]
  /** Points for and against; null where they would tell a covered grade. */
  readonly points: readonly [number | null, number | null]
  /** Percent of the target: what is left, and what undermining took. */
  readonly bar: readonly [number, number]
  readonly marks: readonly [Mark, Mark, Mark]
  readonly flags: {
    readonly binds?: true
    readonly shared?: true
    readonly idle?: true
    readonly quiet?: true
    readonly chain?: true
    readonly whole?: true
    readonly broken?: true
  }
  readonly atRisk: number
  readonly excluded: number
  readonly differ: number
  readonly ofOthers: number
  readonly elsewhere: { readonly items: number; readonly said: string } | null
}

export type RowSeen = {
  readonly chargeId: string
  readonly name: string
  readonly tier: 1 | 2 | 3 | 4
  readonly modes: string
  readonly reading: { readonly display: number; readonly band: Band } | null
  readonly held: string
  /** Where it says what to look for next. */
  readonly next: string
  readonly cells: readonly (CellSeen | null)[]
}
type Band = 'not_ready' | 'building' | 'talk_to_prosecutor' | 'ready_for_decision'

export type TableSeen = {
  readonly countId: string
  readonly label: string
  readonly columns: readonly {
    readonly key: string
    readonly title: string | null
    readonly kind: string
    readonly shared: boolean
  }[]
  readonly rows: readonly RowSeen[]
}
