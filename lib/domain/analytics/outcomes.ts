import { band, bands } from '@/lib/domain/readiness/band'
import { type BandOutcome, byBand, type Decomposition, enough, murphy, type Outcome } from './calibration'

/** How many charges were read with this number when they were decided, and came to this. */
export type Tally = { readonly display: number; readonly happened: boolean; readonly count: number }

export type Calibration = {
  readonly events: number
  readonly others: number
  /** Told only once there are enough outcomes of both kinds. */
  readonly whole: Decomposition | null
  readonly bands: readonly BandOutcome<(typeof bands)[number]>[]
  /** Fewer outcomes of either kind than this are shown as counts alone. */
  readonly enough: number
}

/** How far readings came true, from what courts said. It may propose that a threshold is tightened, never loosened by itself. */
export function calibrate(tallies: readonly Tally[]): Calibration {
  const outcomes: Outcome[] = tallies.flatMap(({ display, happened, count }) =>
    Array.from({ length: count }, () => ({ forecast: display / 100, happened })),
  )
  const events = outcomes.filter(({ happened }) => happened).length
  const others = outcomes.length - events
  return {
    ...{ events, others, enough },
    whole: events >= enough && others >= enough ? murphy(outcomes) : null,
    bands: byBand(outcomes, bands, (forecast) => band(Math.round(forecast * 100))),
  }
}
