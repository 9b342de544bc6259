import { inMillionths } from '@/lib/domain/custody/weight'
import { bandsFor, type PenaltyBand, type SubstanceClass } from '@/lib/domain/offences/bands'
import type { PenaltyTable } from '@/lib/domain/offences/template'
import type { Answers } from './reconcile'

/** A sum that says of how many exhibits it knows the number. Grams are whole millionths. */
export type Sum = { readonly sum: number; readonly known: number }

/** What was seized of one kind of substance. Grams, pieces and millilitres stand side by side and are never added. */
export type Total = {
  /** As the seizure's form names it. */
  readonly substance: string
  readonly exhibits: readonly number[]
  readonly gross: Sum
  readonly net: Sum
  readonly pure: Sum
  /** Packages or tablets that were counted. */
  readonly units: Sum
  readonly millilitres: Sum
  readonly penalty: Penalty
}

/** What the table says to the net weight: its rows, or why it says nothing. Two rows: exactly on a boundary. */
export type Penalty =
  | { readonly as: 'rows'; readonly rows: readonly PenaltyBand[]; readonly status: PenaltyBand['status'] }
  | { readonly as: 'silent' | 'no-class' | 'no-net' }

export type Exhibit = {
  readonly number: number
  readonly facts: Answers
  /** Pure weight by a laboratory that examined all of it, in millionths of a gram; null when none did. */
  readonly pureUg: number | null
}

/** The classes of the penalty table by what the form says it looks like. What is not here has no class in the table yet. */
const classOf: Readonly<Record<string, SubstanceClass>> = {
  ats: 'ats',
  heroin: 'heroin_other',
  morphine_cocaine: 'morphine_cocaine',
}

/** Everything that was seized, by kind of substance, out of the exhibits. A total is never typed. */
export function totalsOf(exhibits: readonly Exhibit[], table: PenaltyTable): Total[] {
  const substances = [...new Set(exhibits.map(substanceOf))].sort()
  return substances.map((substance) => {
    const of = exhibits.filter((exhibit) => substanceOf(exhibit) === substance)
    const net = sum(of, ({ facts }) => grams(facts.net_weight))
    return {
      substance,
      exhibits: of.map(({ number }) => number).sort((one, other) => one - other),
      gross: sum(of, ({ facts }) => grams(facts.gross_weight)),
      net,
      pure: sum(of, ({ pureUg }) => pureUg),
      units: sum(of, ({ facts }) => (typeof facts.units === 'number' ? facts.units : null)),
      millilitres: sum(of, ({ facts }) => (typeof facts.volume === 'number' ? facts.volume : null)),
      penalty: penaltyOf(table, substance, net),
    }
  })
}

const substanceOf = ({ facts }: Pick<Exhibit, 'facts'>): string =>
  typeof facts.substance === 'string' ? facts.substance : 'unknown'

const grams = (value: unknown) => (typeof value === 'number' && value > 0 ? inMillionths(value) : null)

function sum(exhibits: readonly Exhibit[], of: (exhibit: Exhibit) => number | null): Sum {
  const known = exhibits.flatMap((exhibit) => of(exhibit) ?? [])
  return { sum: known.reduce((total, one) => total + one, 0), known: known.length }
}

function penaltyOf(table: PenaltyTable, substance: string, net: Sum): Penalty {
  const known = classOf[substance]
  if (known === undefined) return { as: 'no-class' }
  if (net.sum === 0) return { as: 'no-net' }
  const rows = bandsFor(table, known, net.sum / 1e6)
  if (!rows.ok || rows.value.length === 0) return { as: 'silent' }
  return { as: 'rows', rows: rows.value, status: rows.value[0]?.status ?? 'P' }
}
