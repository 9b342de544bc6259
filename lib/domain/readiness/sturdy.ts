import { falls } from './band'
import type { Hearing } from './hearing'
import { recapped } from './remaining'
import { coverage, facts } from './target'
import type { Support } from './voice'
import { atWorst, type Share } from './worst'

/** The same hearing, in which origins touch only what two losses might bring down: all else stays over the line. */
export function onlyFrail(hearing: Hearing): Hearing {
  const weak = frail(hearing)
  const weakOf = <Key>(lists: ReadonlyMap<Key, readonly number[]>) =>
    new Map([...lists].map(([key, slots]) => [key, slots.filter((slot) => weak.has(slot))] as const))
  const { voices, resting } = hearing.docket
  return { ...hearing, docket: { ...hearing.docket, voices: weakOf(voices), resting: weakOf(resting) } }
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
    const left = atWorst(facts(target, voices, doubts[slot] ?? [], preset), heaviestTwo(voices))
    if (isEdge) {
      if (coverage(left, preset.policy) < (hearing.coverage[slot] ?? 0)) weak.add(slot)
      if (left.points < (needed.get(slot) ?? 0)) weakened.set(slot, left.points)
    } else if (falls(100 * coverage(left, preset.policy))) {
      weak.add(slot)
      for (const edge of docket.rests.get(slot) ?? []) if (weakened.has(edge)) weak.add(edge)
    }
  }
  return weak
}

/** Everything that two voices could ever take: the two heaviest sums of each kind, whoever they are of. */
function heaviestTwo(voices: readonly Support[]): readonly Share[] {
  const two = (points: readonly number[]) => [...points].sort((a, b) => b - a).slice(0, 2)
  const untainted = two(voices.map((voice) => voice.untainted))
  return two(voices.map((voice) => voice.points)).map((points, i) => ({
    points,
    untainted: untainted[i] ?? 0,
    live: true,
    direct: true,
    cleared: true,
    pointing: true,
    showing: true,
  }))
}
