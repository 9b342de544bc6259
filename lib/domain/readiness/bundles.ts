import { type Action, changed } from './action'
import { band, bands, display } from './band'
import { blockers } from './blockers'
import type { CaseFile } from './case-file'
import { read } from './charge'
import { docket } from './docket'
import { type Policy, parameters, presetOf, published } from './parameters'

/** Actions that reach the next band together if all of them help, and would not if one were left out. */
export type Bundle<A extends Action> = {
  readonly actions: readonly A[]
  readonly costDays: number
  readonly display: number
}

/**
 * The bundles of up to three actions that reach the next band, cheapest first. "The least of" hides joint gains: two
 * actions that are each worth nothing may be worth everything together, and a ranking one by one never finds them.
 */
export function bundles<A extends Action>(
  file: CaseFile,
  actions: readonly A[],
  policy: Policy = published,
): readonly Bundle<A>[] {
  const reading = (chosen: readonly Action[]) => {
    const then = changed(
      file,
      chosen.flatMap(({ brings }) => brings),
    )
    return read(then, docket(then, policy), presetOf(policy))
  }
  const now = reading([])
  const line = nextLine(display(now.readiness))
  if (line === null) return []

  // What moves nothing that holds the reading down has no place in a smallest bundle.
  const held = blockers(now, line)
  const moving = actions
    .filter(({ prerequisite }) => prerequisite !== '')
    .map((action) => {
      const then = reading([action])
      return { action, moves: new Set(held.filter((state) => state(now) !== state(then))) }
    })
    .filter(({ moves }) => moves.size > 0)

  const found: Bundle<A>[] = []
  const grow = (chosen: typeof moving, from: number) => {
    if (held.every((state) => chosen.some(({ moves }) => moves.has(state)))) {
      const together = chosen.map(({ action }) => action)
      const shown = display(reading(together).readiness)
      if (shown >= line) {
        const costDays = together.reduce((sum, action) => sum + action.costDays, 0)
        found.push({ actions: together, costDays, display: shown })
        return
      }
    }
    if (chosen.length === parameters.next.bundle) return
    for (const [i, one] of moving.slice(from).entries()) grow([...chosen, one], from + i + 1)
  }
  grow([], 0)
  return found.filter((bundle) => !found.some((other) => isPartOf(other, bundle))).sort(cheapestFirst)
}

type Any = Bundle<Action>

const isPartOf = (part: Any, whole: Any) =>
  part.actions.length < whole.actions.length && part.actions.every((action) => whole.actions.includes(action))

const cheapestFirst = (a: Any, b: Any) =>
  a.costDays - b.costDays || a.actions.length - b.actions.length || (ids(a) < ids(b) ? -1 : 1)

const ids = ({ actions }: Any) => actions.map(({ id }) => id).join(' ')

/** The number at which the next band begins, or null in the last. */
function nextLine(shown: number): number | null {
  const next = bands[bands.indexOf(band(shown)) + 1]
  return next === undefined || next === 'not_ready' ? null : parameters.bands[next]
}
