import { reach } from './chain'
import type { Docket, Target } from './docket'
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
  const heard: Heard[] = []
  // Edges stand before the elements, so what an item rests on is known when the item is heard.
  for (const target of docket.targets)
    heard.push(hearAt(target, preset, (edge) => heard[edge]?.facts.points ?? 0))
  return heardOut(docket, preset, heard)
}

/** What was heard in one slot. */
export type Heard = {
  readonly supports: readonly Support[]
  readonly doubts: readonly Doubt[]
  readonly facts: Facts
}

/** Hears one slot: every voice for and against it, each item capped by what it rests on. */
export function hearAt(target: Target, preset: Preset, points: (edge: number) => number): Heard {
  const supports = target.supports.map((group) =>
    support(group.origin, weighed(group, preset, points), preset),
  )
  const doubts = target.undermines.map((group) => doubt(group.origin, weighed(group, preset, points), preset))
  return { supports, doubts, facts: facts(target, supports, doubts, preset) }
}

/** The whole case out of what was heard in each slot: coverage, chains, and the evidence. */
export function heardOut(docket: Docket, preset: Preset, heard: readonly Heard[]): Hearing {
  const covered = heard.map((one) => coverage(one.facts, preset.policy))
  for (const chain of docket.chains)
    covered[chain.slot] = reach(docket.roads, chain, covered, preset.hop).value
  const supports = heard.map((one) => one.supports)
  return {
    docket,
    preset,
    supports,
    doubts: heard.map((one) => one.doubts),
    facts: heard.map((one) => one.facts),
    coverage: covered,
    evidence: evidenceOf(docket, covered),
    needed: neededBy(supports),
  }
}

function neededBy(supports: readonly (readonly Support[])[]): ReadonlyMap<number, number> {
  const needed = new Map<number, number>()
  for (const voices of supports)
    for (const { items } of voices)
      for (const { own, rests } of items)
        for (const edge of rests) needed.set(edge, Math.max(needed.get(edge) ?? 0, own))
  return needed
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
