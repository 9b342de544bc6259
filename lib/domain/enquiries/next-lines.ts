import type { CaseView } from '@/lib/domain/cases/case-view'
import { type Bundle, bundles } from '@/lib/domain/readiness/bundles'
import { type Ranked, rank } from '@/lib/domain/readiness/next'
import type { Line } from './line'
import { propose } from './propose'

/** What is worth doing next on one charge: the lines by value a day, and the bundles that reach the next band. */
export type NextLines = {
  readonly display: number
  readonly ranked: readonly Ranked<Line>[]
  readonly bundles: readonly Bundle<Line>[]
}

/** How many lines are tried together: trying all in threes would grow without bound. */
const together = 20

/** Ranks what the catalogue proposes. What changes nothing is left out, unless it may point away from the suspect. */
export function nextLines(view: CaseView, chargeId: string): NextLines {
  const { ground, lines } = propose(view, chargeId)
  const all = rank(ground.file, lines)
  const ranked = all.filter(({ value, action }) => value > 1e-9 || action.pointsAway)
  return {
    display: ground.shown.display,
    ranked,
    bundles: bundles(
      ground.file,
      ranked.slice(0, together).map(({ action }) => action),
    ).slice(0, 3),
  }
}

/** The element or hop that a line lifts most among those it aims at, else among all. */
export const mainLift = ({ action, lifts }: Ranked<Line>): Ranked<Line>['lifts'][number] | null =>
  lifts.find(({ name }) => action.aims.includes(name)) ?? lifts[0] ?? null
