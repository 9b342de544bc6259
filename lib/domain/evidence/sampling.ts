/**
 * How many units of a seizure must be tested so that, if every one of them holds the drug, it can be said with the
 * given confidence that at least the given share of all of them does (hypergeometric; UNODC/ENFSI, ST/NAR/38).
 */
export function samplesNeeded(of: {
  readonly units: number
  readonly share: number
  readonly confidence: number
}): number {
  const { units, share, confidence } = of
  // The most units that could hold the drug while the claim is false. The trace keeps 0.7 x 10 from being more than 7.
  const tooFew = Math.ceil(share * units - 1e-9) - 1
  let chance = 1
  for (let tested = 1; tested <= units; tested++) {
    chance *= (tooFew - tested + 1) / (units - tested + 1)
    if (chance <= 1 - confidence + 1e-12) return tested
  }
  return units
}
