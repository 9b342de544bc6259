import { samplesNeeded } from '@/lib/domain/evidence/sampling'

/** The ways of choosing how many units are tested that a seizure's form knows, and that have a number. */
export const samplingWays = ['every', 'statistical', 'square_root', 'twenty_plus'] as const
export type SamplingWay = (typeof samplingWays)[number]

/** The share of the whole that is to be proved to hold the drug, and how sure one wants to be (ST/NAR/38). */
export const shares = [0.5, 0.7, 0.9] as const
export const confidences = [0.95, 0.99] as const

/** How many units to test in each of the ways, and what each proves if all of them hold the drug. */
export type SamplingPlan = {
  readonly units: number
  readonly every: number
  readonly squareRoot: number
  readonly twentyPlus: number
  readonly statistical: readonly {
    readonly share: number
    readonly confidence: number
    readonly tested: number
  }[]
}

/** The sampling calculator: every row of the table for this many units. */
export const samplingPlan = (units: number): SamplingPlan => ({
  units,
  every: units,
  squareRoot: Math.min(units, Math.ceil(Math.sqrt(units))),
  twentyPlus: units <= 20 ? units : 20 + Math.ceil((units - 20) / 10),
  statistical: confidences.flatMap((confidence) =>
    shares.map((share) => ({ share, confidence, tested: samplesNeeded({ units, share, confidence }) })),
  ),
})

/**
 * The largest share, in whole hundredths, of all units that is proved with 95 % confidence once this many were tested and
 * all of them held the drug; null when not even one hundredth is.
 */
export function shareProved(units: number, tested: number): number | null {
  if (!(units > 0) || !(tested > 0)) return null
  if (tested >= units) return 100
  let [least, most] = [0, 100]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (samplesNeeded({ units, share: middle / 100, confidence: 0.95 }) <= tested) least = middle
    else most = middle - 1
  }
  return least === 0 ? null : least
}

/** What a seizure says of its sampling, and whether enough units were taken for the way it names. */
export type SamplingSaid = {
  readonly plan: SamplingPlan
  readonly way: SamplingWay | null
  /** How many that way asks for; the statistical way by its common row, half of the whole with 95 %. */
  readonly asked: number | null
  readonly taken: number | null
  readonly proved: number | null
}

/** The sampling of a seizure, read out of its answers; null when its units were never counted. */
export function samplingOf(facts: Readonly<Record<string, unknown>>): SamplingSaid | null {
  const { units, samples_taken: samples } = facts
  if (typeof units !== 'number' || units < 1) return null
  const plan = samplingPlan(units)
  const way = samplingWays.find((one) => one === facts.sampling) ?? null
  const taken = typeof samples === 'number' ? samples : null
  return {
    plan,
    way,
    asked: askedBy(plan, way),
    taken,
    proved: taken === null ? null : shareProved(units, taken),
  }
}

function askedBy(plan: SamplingPlan, way: SamplingWay | null): number | null {
  switch (way) {
    case 'every':
      return plan.every
    case 'square_root':
      return plan.squareRoot
    case 'twenty_plus':
      return plan.twentyPlus
    case 'statistical':
      return plan.statistical[0]?.tested ?? null
    case null:
      return null
  }
}
