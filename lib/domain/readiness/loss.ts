import { reach } from './chain'
import { evidenceOf, type Hearing } from './hearing'
import { type Loss, recapped, remaining, taken } from './remaining'
import { coverage, type Facts, facts } from './target'
import type { Support } from './voice'
import { atWorst } from './worst'

/** How far each slot is shown, and the evidence that remains. */
export type Remains = { readonly coverage: readonly number[]; readonly evidence: number }

/**
 * What remains after a loss. Only what the lost origins touch is heard again, in the same order of sums,
 * so the answer is to the last byte the one that a reading without those items would give.
 */
export function without(hearing: Hearing, loss: Loss): Remains {
  const { docket, preset, needed } = hearing
  const touched = new Set(loss.origins.flatMap((origin) => touches(hearing, origin, loss.onlySpoken)))
  const shaken = new Set([...touched].filter((slot) => !stands(hearing, slot, loss)))
  if (shaken.size === 0) return hearing

  const covered = [...hearing.coverage]
  const weakened = new Map<number, number>()
  let moved = false
  for (const slot of shaken) {
    if (slot >= docket.edges) continue
    const found = heardAgain(hearing, slot, remaining(hearing, slot, loss))
    covered[slot] = coverage(found, preset.policy)
    moved ||= covered[slot] !== hearing.coverage[slot]
    if (found.points < (needed.get(slot) ?? 0)) weakened.set(slot, found.points)
  }

  const held = [...weakened.keys()].flatMap((edge) => docket.resting.get(edge) ?? [])
  for (const slot of new Set([...shaken, ...held])) {
    if (slot < docket.edges) continue
    const left = remaining(hearing, slot, loss).map((voice) => recapped(hearing, voice, weakened))
    covered[slot] = coverage(heardAgain(hearing, slot, left), preset.policy)
  }

  if (moved) {
    for (const chain of docket.chains) {
      covered[chain.slot] = reach(docket.roads, chain, covered, preset.hop).value
    }
  }
  return { coverage: covered, evidence: evidenceOf(docket, covered) }
}

/** Where an origin supports anything that the loss would take. */
export const touches = ({ docket }: Hearing, origin: string, onlySpoken: boolean): readonly number[] =>
  (onlySpoken ? docket.spoken : docket.voices).get(origin) ?? []

/** Whether a slot is so well shown that the loss, at worst, changes nothing in it or in what rests on it. */
function stands(hearing: Hearing, slot: number, loss: Loss): boolean {
  const found = hearing.facts[slot]
  if (found === undefined) return true
  const left = atWorst(found, taken(hearing, slot, loss))
  return (
    coverage(left, hearing.preset.policy) >= (hearing.coverage[slot] ?? 0) &&
    left.points >= (hearing.needed.get(slot) ?? 0)
  )
}

function heardAgain({ docket, doubts, preset }: Hearing, slot: number, left: readonly Support[]): Facts {
  const target = docket.targets[slot]
  if (target === undefined) throw new Error(`there is no slot ${slot}`)
  return facts(target, left, doubts[slot] ?? [], preset)
}
