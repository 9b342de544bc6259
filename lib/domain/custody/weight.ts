/** Grams as typed, at most six decimals, in whole millionths: nothing is rounded and nothing drifts. */
export const inMillionths = (grams: number): number => Math.round(grams * 1e6)

/** Millionths of a gram as plain decimal grams, exactly. */
export function inGrams(millionths: number): string {
  const digits = String(Math.abs(millionths)).padStart(7, '0')
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
  return millionths < 0 ? `-${text}` : text
}

/** What a second weighing may differ by: one in a hundred, what the scale may be off by, or the drying that was stated. */
export const allowedDifference = ({
  expectedUg,
  toleranceUg,
  dryingUg,
}: {
  readonly expectedUg: number
  readonly toleranceUg: number | null
  readonly dryingUg: number | null
}): number => Math.max(expectedUg / 100, toleranceUg ?? 0, dryingUg ?? 0)
