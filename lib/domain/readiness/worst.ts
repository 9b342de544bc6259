import type { Facts } from './target'
import type { Support } from './voice'

/** What a voice adds to the facts of a target. */
export type Share = Omit<Support, 'origin' | 'items'>

/** Less than any number that matters, more than any error of rounding. */
const trace = 1e-6

/**
 * The least that can be left of a target once so much is gone. Facts are sums, so this is a subtraction; the true facts,
 * added up anew, are never under it. Where even this changes no limit, nothing need be added up.
 */
export function atWorst(found: Facts, gone: readonly Share[]): Facts {
  let { points, untainted, live, direct, cleared, pointing, showing } = found
  for (const share of gone) {
    points -= share.points
    untainted -= share.untainted
    live -= Number(share.live)
    direct -= Number(share.direct)
    cleared -= Number(share.cleared)
    pointing -= Number(share.pointing)
    showing -= Number(share.showing)
  }
  return {
    ...found,
    points: points - trace,
    untainted: untainted - trace,
    live: Math.max(0, live),
    direct: Math.max(0, direct),
    cleared: Math.max(0, cleared),
    pointing: Math.max(0, pointing),
    showing: Math.max(0, showing),
  }
}
