import type { Band } from './band'
import { byCodeUnit } from './name'
import type { Row } from './robustness'
import type { Polarity } from './vocabulary'

type Limited = { readonly limit: string; readonly value: number }

/** One voice of an element or an edge: what an origin adds or takes, and its items. */
export type LedgerRow = {
  readonly origin: string
  readonly polarity: Polarity
  readonly points: number
  readonly items: readonly { readonly id: string; readonly weight: number }[]
}

/** How far one element or edge is shown, what holds it back, and the account of its points. */
export type Shown = {
  readonly coverage: number
  readonly points: number | null
  readonly limits: readonly Limited[]
  readonly ledger: readonly LedgerRow[]
}

export type Route = { readonly nodes: readonly string[]; readonly weakestEdge: string }

/** Everything the engine says of one charge, in the order in which it is printed. */
export type Result = {
  readonly model: string
  readonly id: string
  readonly readiness: number
  readonly band: Band
  readonly display: number
  readonly limits: readonly Limited[]
  readonly elements: Readonly<Record<string, Shown>>
  readonly edges: Readonly<Record<string, Shown>>
  readonly routes: Readonly<Record<string, Route | null>>
  readonly withoutOrigin: readonly Row[]
  readonly withoutPerson: readonly Row[]
  readonly criticalSets: readonly (readonly string[])[]
  readonly range: { readonly strict: number; readonly lenient: number }
  readonly inputHash: string
  readonly parameterHash: string
}

const keyed: readonly string[] = ['elements', 'edges', 'routes']

/** A result as one line of JSON. Keys stand in code-unit order even where they look like numbers, which objects reorder. */
export const resultText = (result: Result): string =>
  record(Object.entries(result), (field, value) =>
    keyed.includes(field) && typeof value === 'object' && value !== null
      ? record(Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)))
      : JSON.stringify(value),
  )

const record = (
  entries: readonly (readonly [string, unknown])[],
  text = (_: string, value: unknown) => JSON.stringify(value),
): string => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${text(key, value)}`).join(',')}}`
