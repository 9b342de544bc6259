import { capped, type Hearing } from './hearing'
import { type Support, support } from './voice'

/** The supporting items of these origins are gone: all of them, or only what was said aloud. */
export type Loss = { readonly origins: readonly string[]; readonly onlySpoken: boolean }

/** The voices of a slot that are left. A person may fall silent while the device in the same hands still speaks. */
export function remaining(
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

/** The voices of a slot that a loss takes, or takes something from. */
export const taken = ({ supports }: Hearing, slot: number, { origins }: Loss): readonly Support[] => {
  const voices = supports[slot] ?? []
  return origins.flatMap((origin) => voices[placeOf(voices, origin)] ?? [])
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
