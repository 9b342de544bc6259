import type { Item } from './case-file'
import { type Policy, type Preset, parameters } from './parameters'
import { custodyDefects } from './vocabulary'

/** How much a prosecutor's decision leaves of an item. What helps the accused is only ever taken away by rejection. */
export function admitted({ polarity, admissibility, rejected }: Item): number {
  if (polarity === 'supports') return parameters.admissibility[admissibility]
  return rejected ? 0 : 1
}

/** How far the item can be trusted to be what it claims: its source, its information, its custody. */
export function reliability(item: Item, policy: Policy): number {
  const { source, information, polarity } = item
  const graded =
    source === null ? parameters.ungraded[polarity] : policy.source[source] * policy.information[information]
  // The State's own failures of custody never weaken what helps the accused.
  return polarity === 'supports' ? graded * custody(item) : graded
}

const custody = ({ custodyDefects: found, unique }: Item): number =>
  custodyDefects
    .filter((defect) => found.includes(defect))
    .map((defect) => {
      const halved = unique && !parameters.neverHalved.includes(defect)
      return 1 - parameters.custody[defect] * (halved ? parameters.uniqueObject : 1)
    })
    .reduce((kept, share) => kept * share, 1)

/** The points of one item on its own, in decibans: its strength, capped by the doubt about it. */
export function weigh(item: Item, preset: Preset): number {
  const leaning = preset[item.polarity]
  const trust = leaned(reliability(item, preset.policy), leaning.failureOdds)
  const points = discounted(preset.policy.strength[item.strength] * leaning.strength, trust)
  const resolved = item.polarity === 'undermines' && item.resolved
  return admitted(item) * points * (resolved ? parameters.resolved : 1)
}

/** A strength in decibans, less the chance that the item is not what it claims (Thompson, Taroni & Aitken 2003). */
export const discounted = (strength: number, trust: number): number =>
  trust === 0 ? 0 : -10 * Math.log10(trust * 10 ** (-strength / 10) + 1 - trust)

/** Reliability with the odds of failure multiplied. */
const leaned = (trust: number, times: number): number =>
  trust === 0 || times === 1 ? trust : 1 / (1 + ((1 - trust) / trust) * times)
