import { reach } from './chain'
import { capped, evidenceOf, type Hearing } from './hearing'
import { coverage, facts } from './target'
import { type Support, support } from './voice'

/** The supporting items of these origins are gone: all of them, or only what was said aloud. */
export type Loss = { readonly origins: readonly string[]; readonly onlySpoken: boolean }

/** How far each slot is shown, and the evidence that remains. */
export type Remains = { readonly coverage: readonly number[]; readonly evidence: number }

/**
 * What remains after a loss. Only what the lost origins touch is heard again, in the same order of sums,
 * so the answer is to the last byte the one that a reading without those items would give.
 */
export function without(hearing: Hearing, loss: Loss): Remains {
  const { docket, preset, needed } = hearing
  const covered = [...hearing.coverage]
  const touched = new Set(loss.origins.flatMap((origin) => touches(hearing, origin, loss.onlySpoken)))
  const weakened = new Map<number, number>()

  const hearAgain = (slot: number, left: readonly Support[]) => {
    const target = docket.targets[slot]
    if (target === undefined) return 0
    const found = facts(target, left, hearing.doubts[slot] ?? [], preset)
    covered[slot] = coverage(found)
    return found.points
  }

  let moved = false
  for (const slot of touched) {
    if (slot >= docket.edges) continue
    const points = hearAgain(slot, remaining(hearing, slot, loss))
    moved ||= covered[slot] !== hearing.coverage[slot]
    if (points < (needed.get(slot) ?? 0)) weakened.set(slot, points)
  }

  const held = new Set([...weakened.keys()].flatMap((edge) => docket.resting.get(edge) ?? []))
  for (const slot of new Set([...touched, ...held])) {
    if (slot < docket.edges) continue
    const left = remaining(hearing, slot, loss)
    hearAgain(slot, held.has(slot) ? left.map((voice) => recapped(hearing, voice, weakened)) : left)
  }

  if (moved) {
    for (const chain of docket.chains)
      covered[chain.slot] = reach(docket.roads, chain, covered, preset.hop).value
  }
  return { coverage: covered, evidence: evidenceOf(docket, covered) }
}

/** Where an origin supports anything that the loss would take. */
export const touches = ({ docket }: Hearing, origin: string, onlySpoken: boolean): readonly number[] =>
  (onlySpoken ? docket.spoken : docket.voices).get(origin) ?? []

/** The voices of a slot that are left. A person may fall silent while the device in the same hands still speaks. */
function remaining(
  { supports, preset }: Hearing,
  slot: number,
  { origins, onlySpoken }: Loss,
): readonly Support[] {
  const left = (supports[slot] ?? []).slice()
  for (const origin of origins) {
    const at = placeOf(left, origin)
    const voice = left[at]
    if (voice === undefined) continue
    const unspoken = onlySpoken ? voice.items.filter(({ item }) => !item.spoken) : []
    left.splice(at, 1, ...(unspoken.length > 0 ? [support(origin, unspoken, preset)] : []))
  }
  return left
}

/** Where an origin stands among voices in the order of their names, or -1. */
function placeOf(voices: readonly Support[], origin: string): number {
  let [low, high] = [0, voices.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((voices[middle]?.origin ?? '') < origin) low = middle + 1
    else high = middle
  }
  return voices[low]?.origin === origin ? low : -1
}

/** A voice as it counts when the edges that some of its items rest on have fewer points. */
export function recapped(
  { preset, facts }: Hearing,
  voice: Support,
  weakened: ReadonlyMap<number, number>,
): Support {
  if (!voice.items.some(({ rests }) => rests.some((edge) => weakened.has(edge)))) return voice
  const points = (edge: number) => weakened.get(edge) ?? facts[edge]?.points ?? 0
  const items = voice.items.map(({ item, rests, own }) => ({
    item,
    rests,
    own,
    weight: capped(own, rests, points),
  }))
  return support(voice.origin, items, preset)
}
