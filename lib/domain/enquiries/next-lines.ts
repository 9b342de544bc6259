import type { CaseView } from '@/lib/domain/cases/case-view'
import { type Bundle, bundles } from '@/lib/domain/readiness/bundles'
import { type Ranked, rank } from '@/lib/domain/readiness/next'
import type { Ground } from './ground'
import type { Line } from './line'
import { propose } from './propose'

/** What is worth doing next on one charge: the lines by value a day, and the bundles that reach the next band. */
export type NextLines = {
  readonly display: number
  readonly ranked: readonly Ranked<Line>[]
  readonly bundles: readonly Bundle<Line>[]
}

/** How many lines are tried together: trying all in threes would grow without bound, and costs more in a big file. */
const together = ({ file }: Ground) => Math.min(20, Math.max(6, Math.floor(12_000 / file.items.length)))

/** Ranks what the catalogue proposes. What changes nothing is left out, unless it may point away from the suspect. */
export function nextLines(view: CaseView, chargeId: string): NextLines {
  const { ground, lines } = propose(view, chargeId)
  const all = rank(ground.file, affordable(lines, ground), view.policy)
  const ranked = all.filter(({ value, action }) => value > 1e-9 || action.pointsAway)
  let found: readonly Bundle<Line>[] | undefined
  return {
    display: ground.shown.display,
    ranked,
    // Trying lines in threes costs more than all the rest, and only the page of enquiries shows them: tried when asked for.
    get bundles() {
      found ??= bundles(
        ground.file,
        ranked.slice(0, together(ground)).map(({ action }) => action),
        view.policy,
      ).slice(0, 3)
      return found
    },
  }
}

/** Rows of a file times lines tried on it: a few tenths of a second's reckoning, since the asker's snapshot waits for it. */
const budget = 15_000

/**
 * As many lines as can be tried in good time, those that aim at the least shown first, and always one that may clear the
 * suspect: in a big file each line costs more.
 */
function affordable(lines: readonly Line[], { file, shown }: Ground): readonly Line[] {
  const most = Math.max(8, Math.floor(budget / Math.max(1, file.items.length)))
  if (lines.length <= most) return lines
  const least = ({ aims }: Line) =>
    Math.min(1, ...aims.map((name) => (shown.elements[name] ?? shown.edges[name])?.coverage ?? 1))
  const sorted = lines.toSorted((one, other) => least(one) - least(other) || one.costDays - other.costDays)
  const first = sorted.slice(0, most)
  const away = sorted.find(({ pointsAway }) => pointsAway)
  return away === undefined || first.includes(away) ? first : [...first.slice(0, -1), away]
}

/** The element or hop that a line lifts most among those it aims at, else among all. */
export const mainLift = ({ action, lifts }: Ranked<Line>): Ranked<Line>['lifts'][number] | null =>
  lifts.find(({ name }) => action.aims.includes(name)) ?? lifts[0] ?? null
