import { reach } from './chain'
import type { Docket } from './docket'
import type { Group } from './group'
import type { Preset } from './parameters'
import { coverage, type Facts, facts } from './target'
import { deciding } from './tree'
import { type Doubt, doubt, type Support, support, type Weighed } from './voice'
import { weigh } from './weight'

/** The case read once under one preset: every voice, every element and edge, and the evidence as a whole. */
export type Hearing = {
  readonly docket: Docket
  readonly preset: Preset
  readonly supports: readonly (readonly Support[])[]
  readonly doubts: readonly (readonly Doubt[])[]
  readonly facts: readonly Facts[]
  /** By slot, the edges first. A chain element has the coverage of its best walk. */
  readonly coverage: readonly number[]
  readonly evidence: number
  /** The most that any item resting on an edge could count for: an edge with more points holds nothing back. */
  readonly needed: ReadonlyMap<number, number>
}

export function hear(docket: Docket, preset: Preset): Hearing {
  const { targets, chains, roads } = docket
  const known: Facts[] = []
  const covered: number[] = []
  const supports: Support[][] = []
  const doubts: Doubt[][] = []
  const needed = new Map<number, number>()
  const points = (edge: number) => known[edge]?.points ?? 0

  // Edges stand before the elements, so what an item rests on is known when the item is heard.
  for (const target of targets) {
    const voices = target.supports.map((group) =>
      support(group.origin, weighed(group, preset, points), preset),
    )
    const against = target.undermines.map((group) =>
      doubt(group.origin, weighed(group, preset, points), preset),
    )
    for (const { items } of voices) {
      for (const { own, rests } of items) {
        for (const edge of rests) needed.set(edge, Math.max(needed.get(edge) ?? 0, own))
      }
    }
    const found = facts(target, voices, against, preset)
    supports.push(voices)
    doubts.push(against)
    known.push(found)
    covered.push(coverage(found))
  }
  for (const chain of chains) covered[chain.slot] = reach(roads, chain, covered, preset.hop).value
  const evidence = evidenceOf(docket, covered)
  return { docket, preset, supports, doubts, facts: known, coverage: covered, evidence, needed }
}

/** What undermines the charge as a whole and is not answered, in points. */
export const againstTheCharge = ({ whole }: Docket, preset: Preset): number =>
  whole
    .map(
      (group) =>
        doubt(
          group.origin,
          weighed(group, preset, () => 0),
          preset,
        ).unanswered,
    )
    .reduce((sum, points) => sum + points, 0)

export const evidenceOf = ({ formula }: Docket, covered: readonly number[]): number =>
  100 * (covered[deciding(formula, covered)] ?? 0)

const weighed = ({ pieces }: Group, preset: Preset, points: (edge: number) => number): Weighed[] =>
  pieces.map(({ item, rests }) => {
    const own = weigh(item, preset)
    return { item, rests, own, weight: capped(own, rests, points) }
  })

/** An item counts only as far as each attribution that it rests on is proved. */
export const capped = (own: number, rests: readonly number[], points: (edge: number) => number): number =>
  rests.reduce((weight, edge) => Math.min(weight, Math.max(0, points(edge))), own)
