import { falls } from './band'
import type { Hearing } from './hearing'
import { recapped } from './loss'
import { coverage, type Facts, facts } from './target'
import type { Support } from './voice'

/** Less than any number that matters, more than any error of rounding. */
const trace = 1e-6

/** The same hearing, in which origins touch only what two losses might bring down: all else stays over the line. */
export function onlyFrail(hearing: Hearing): Hearing {
  const weak = frail(hearing)
  const voices = [...hearing.docket.voices].map(
    ([origin, slots]) => [origin, slots.filter((slot) => weak.has(slot))] as const,
  )
  return { ...hearing, docket: { ...hearing.docket, voices: new Map(voices) } }
}

/**
 * The slots that two origins might bring down between them. The others are so well shown that even the two heaviest
 * losses everywhere at once, however one counts, leave an edge where it is and an element over the line.
 */
function frail(hearing: Hearing): ReadonlySet<number> {
  const { docket, preset, supports, doubts, needed } = hearing
  const weak = new Set<number>()
  const weakened = new Map<number, number>()
  for (const [slot, target] of docket.targets.entries()) {
    const isEdge = slot < docket.edges
    const voices = (supports[slot] ?? []).map((voice) =>
      isEdge ? voice : recapped(hearing, voice, weakened),
    )
    const left = afterTwo(facts(target, voices, doubts[slot] ?? [], preset), voices)
    if (isEdge) {
      if (coverage(left) < (hearing.coverage[slot] ?? 0)) weak.add(slot)
      if (left.points < (needed.get(slot) ?? 0)) weakened.set(slot, left.points)
    } else if (falls(100 * coverage(left))) {
      weak.add(slot)
      for (const edge of docket.rests.get(slot) ?? []) if (weakened.has(edge)) weak.add(edge)
    }
  }
  return weak
}

/** No loss of two voices can leave less than this. */
function afterTwo(found: Facts, voices: readonly Support[]): Facts {
  const fewer = (count: number) => Math.max(0, count - 2)
  return {
    ...found,
    points: found.points - heaviestTwo(voices.map(({ points }) => points)) - trace,
    untainted: found.untainted - heaviestTwo(voices.map(({ untainted }) => untainted)) - trace,
    live: fewer(found.live),
    direct: fewer(found.direct),
    cleared: fewer(found.cleared),
    pointing: fewer(found.pointing),
    showing: fewer(found.showing),
  }
}

const heaviestTwo = (points: readonly number[]): number =>
  [...points]
    .sort((a, b) => b - a)
    .slice(0, 2)
    .reduce((sum, next) => sum + next, 0)
