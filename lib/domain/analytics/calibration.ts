/** One closed charge: what share of readiness it was submitted with, and whether it came to what was asked. */
export type Outcome = { readonly forecast: number; readonly happened: boolean }

/** The mean squared distance between what was read and what came: 0 is perfect, 0.25 is a coin (Brier 1950). */
export const brier = (outcomes: readonly Outcome[]): number =>
  mean(outcomes.map(({ forecast, happened }) => (forecast - Number(happened)) ** 2))

/** The Brier score taken apart: brier = reliability - resolution + uncertainty (Murphy 1973). */
export type Decomposition = {
  readonly brier: number
  readonly reliability: number
  readonly resolution: number
  readonly uncertainty: number
}

/** Murphy's decomposition over groups of equal forecasts. */
export function murphy(outcomes: readonly Outcome[]): Decomposition {
  const base = rate(outcomes)
  const forecasts = [...new Set(outcomes.map(({ forecast }) => forecast))]
  const groups = forecasts.map(
    (said) => [said, outcomes.filter(({ forecast }) => forecast === said)] as const,
  )
  const weighted = (of: (forecast: number, seen: number) => number) =>
    groups.reduce((sum, [forecast, group]) => sum + group.length * of(forecast, rate(group)), 0) /
    outcomes.length
  return {
    brier: brier(outcomes),
    reliability: weighted((forecast, seen) => (forecast - seen) ** 2),
    resolution: weighted((_, seen) => (seen - base) ** 2),
    uncertainty: base * (1 - base),
  }
}

export type Interval = { readonly low: number; readonly high: number }

/** The interval in which the true rate lies with 95 % confidence, honest also near 0, near 1 and for few (Wilson 1927). */
export function wilson(happened: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const z = 1.959963984540054
  const seen = happened / of
  const middle = seen + z ** 2 / (2 * of)
  const spread = z * Math.sqrt((seen * (1 - seen)) / of + z ** 2 / (4 * of ** 2))
  const whole = 1 + z ** 2 / of
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) }
}

/** How often charges of one band came to what was asked. The rate is told only once there is enough to tell it from. */
export type BandOutcome<Band> = {
  readonly band: Band
  readonly count: number
  readonly happened: number
  readonly rate: (Interval & { readonly seen: number }) | null
}

/** Fewer events, or fewer non-events, than this are shown as counts only. */
export const enough = 100

/** Reliability by band, with intervals; counts alone while there are too few outcomes of either kind. */
export function byBand<Band>(
  outcomes: readonly Outcome[],
  bands: readonly Band[],
  bandOf: (forecast: number) => Band,
): readonly BandOutcome<Band>[] {
  const events = outcomes.filter(({ happened }) => happened).length
  const tell = events >= enough && outcomes.length - events >= enough
  return bands.map((band) => {
    const inside = outcomes.filter(({ forecast }) => bandOf(forecast) === band)
    const happened = inside.filter((outcome) => outcome.happened).length
    const seen = inside.length === 0 ? 0 : happened / inside.length
    const told = tell && inside.length > 0
    return {
      band,
      count: inside.length,
      happened,
      rate: told ? { seen, ...wilson(happened, inside.length) } : null,
    }
  })
}

const rate = (outcomes: readonly Outcome[]) => mean(outcomes.map(({ happened }) => Number(happened)))

const mean = (numbers: readonly number[]) => numbers.reduce((sum, next) => sum + next, 0) / numbers.length
