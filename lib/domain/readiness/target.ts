import type { Target } from './docket'
import { circumstantial } from './limits/circumstantial'
import { contradiction } from './limits/contradiction'
import { hearsayOnly } from './limits/hearsay-only'
import type { Limit } from './limits/limit'
import { needsUntainted } from './limits/needs-untainted'
import { noAlternative } from './limits/no-alternative'
import { noLiveItem } from './limits/no-live-item'
import { notCleared } from './limits/not-cleared'
import { uncorroborated } from './limits/uncorroborated'
import { weakOnly } from './limits/weak-only'
import { weight } from './limits/weight'
import type { Policy, Preset } from './parameters'
import type { Doubt, Support } from './voice'

/** What is known of an element or an edge once its voices are heard. Counts are of voices, sums are points. */
export type Facts = {
  readonly points: number
  readonly asked: number
  readonly sources: number
  readonly supported: number
  readonly live: number
  readonly untainted: number
  readonly direct: number
  readonly cleared: number
  readonly pointing: number
  readonly showing: number
  readonly unanswered: number
  readonly untested: boolean
}

/** The limits of an element, in the order of the published table. */
export const limits: readonly Limit[] = [
  weight,
  noLiveItem,
  uncorroborated,
  needsUntainted,
  hearsayOnly,
  notCleared,
  weakOnly,
  circumstantial,
  contradiction,
  noAlternative,
]

export const applying = (facts: Facts): readonly Limit[] => limits.filter(({ applies }) => applies(facts))

/** An element is only as well shown as the least of its limits allows. */
export function coverage(facts: Facts, policy: Policy): number {
  let least = 1
  for (const limit of limits) if (limit.applies(facts)) least = Math.min(least, limit.value(facts, policy))
  return least
}

/** Adds up the voices, supporting ones by origin and then the doubts by origin, so that no order changes a byte. */
export function facts(
  target: Target,
  said: readonly Support[],
  doubts: readonly Doubt[],
  preset: Preset,
): Facts {
  let [points, untainted, live, direct, cleared, pointing, showing] = [0, 0, 0, 0, 0, 0, 0]
  for (const voice of said) {
    points += voice.points
    untainted += voice.untainted
    if (voice.live) live++
    if (voice.direct) direct++
    if (voice.cleared) cleared++
    if (voice.pointing) pointing++
    if (voice.showing) showing++
  }
  let unanswered = 0
  for (const voice of doubts) {
    points -= voice.points
    unanswered += voice.unanswered
  }
  const { sources, untested } = target
  const asked = target.asked * preset.target
  const supported = said.length
  return {
    points,
    asked,
    sources,
    supported,
    live,
    untainted,
    direct,
    cleared,
    pointing,
    showing,
    unanswered,
    untested,
  }
}
