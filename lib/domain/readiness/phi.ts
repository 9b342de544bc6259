import type { CaseFile } from './case-file'
import { type Reading, read } from './charge'
import { type Docket, docket } from './docket'
import { type Policy, parameters, presetOf, published } from './parameters'
import { withoutEachOrigin } from './robustness'
import { leaves } from './tree'

/** One reading, and the one number by which two states of a case are compared when work is planned. */
export type Outlook = { readonly phi: number; readonly reading: Reading }

/** Where a case stands for planning: its readiness, how far everything is shown, and what its worst loss would leave. */
export function outlook(file: CaseFile, policy: Policy = published): Outlook {
  const laidOut = docket(file, policy)
  const reading = read(file, laidOut, presetOf(policy))
  const { readiness, coverage, resilience } = parameters.next
  const worst = withoutEachOrigin(reading.hearing)[0]?.evidence ?? reading.hearing.evidence
  const phi = readiness * reading.readiness + coverage * 100 * meanCoverage(reading) + resilience * worst
  return { phi, reading }
}

/** How far, on average, everything is shown that the proof needs: its elements, and the edges they go over. */
function meanCoverage({ hearing: { docket: laidOut, coverage } }: Reading): number {
  const slots = [...leaves(laidOut.formula), ...edgesInTree(laidOut)]
  return slots.reduce((sum, slot) => sum + (coverage[slot] ?? 0), 0) / slots.length
}

/** The edges on some way of a chain in the tree, and those that items of an element in the tree rest on. */
function edgesInTree({ formula, chains, roads, rests }: Docket): readonly number[] {
  const proved = leaves(formula)
  const edges = new Set(proved.flatMap((slot) => rests.get(slot) ?? []))
  for (const { slot, from, to } of chains) {
    if (!proved.includes(slot)) continue
    const onward = spread(roads.numberOf.get(from), roads.out)
    const back = spread(roads.numberOf.get(to), roads.into)
    for (const node of onward) {
      for (const road of roads.out[node] ?? []) if (back.has(road.node)) edges.add(road.edge)
    }
  }
  return [...edges]
}

type Roads = Docket['roads']

function spread(start: number | undefined, roads: Roads['out']): ReadonlySet<number> {
  const reached = new Set(start === undefined ? [] : [start])
  for (const node of reached) for (const road of roads[node] ?? []) reached.add(road.node)
  return reached
}
