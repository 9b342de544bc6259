import { onTop, type Reading } from './charge'
import { deciding, leaves } from './tree'

/** The state of something that holds a reading down. Where an action leaves it as it is, the action cannot lift it. */
export type Blocker = (reading: Reading) => string

/** All that must move before a reading can reach a line: each lid under it, and each element that nothing can stand in for. */
export function blockers({ hearing, standing }: Reading, line: number): readonly Blocker[] {
  const { formula, targets } = hearing.docket
  const lids = onTop(standing).filter(({ limit, value }) => limit !== 'evidence' && value < line)
  const low = leaves(formula).filter((slot) => 100 * (hearing.coverage[slot] ?? 0) < line)
  // With everything else proved in full, the tree still falls to this one.
  const needed = low.filter(
    (slot) =>
      deciding(
        formula,
        targets.map((_, i) => (i === slot ? 0 : 1)),
      ) === slot,
  )
  return [
    ...lids.map(({ limit }) => lidState(limit)),
    ...needed.map((slot) => slotState([slot])),
    ...(hearing.evidence < line ? [slotState(low)] : []),
  ]
}

const lidState =
  (limit: string): Blocker =>
  ({ standing, hearing }) => {
    if (limit === 'charge_contradiction') return String(standing.against)
    // A person matters less as soon as anything else says more, anywhere.
    if (limit.startsWith('single_person:')) return JSON.stringify(hearing.facts)
    return String(onTop(standing).find((lid) => lid.limit === limit)?.value)
  }

/** Elements move with their own voices and with any edge, which they may go over or rest on. */
const slotState =
  (slots: readonly number[]): Blocker =>
  ({ hearing: { facts, docket } }) =>
    JSON.stringify([slots.map((slot) => facts[slot]), facts.slice(0, docket.edges)])
