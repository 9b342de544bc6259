import { wordOf } from './completeness'
import type { Facts } from './facts'
import type { Condition, Kind, Prerequisite } from './kind'
import { independentInterpreter } from './prerequisites'
import { beginning, hoursBetween } from './when'

/** A guardrail's mark: what the law asks and the answers show to be missing. It stands until a prosecutor decides. */
export type Mark = {
  readonly mark: 'at_risk' | 'excluded' | 'remark'
  readonly because: Prerequisite
  /** The field of the form that shows it, where there is one. */
  readonly field?: string
  /** The number of the authority it concerns. */
  readonly authority?: number
  /** The number of the search, arrest or interview that it comes from. */
  readonly procedure?: number
}

/** What was said of the interpreter; null or left out when there was none. */
export type Interpreting = {
  readonly interpreterSworn?: boolean | null | undefined
  readonly interpreterIndependent?: boolean | null | undefined
}

const gravest = ['excluded', 'at_risk', 'remark'] as const

/** Every mark that an item's own answers put on it, the gravest first. Silence marks nothing: that is completeness. */
export function marksOf(kind: Kind, facts: Facts, interpreting: Interpreting): Mark[] {
  const own = kind.prerequisites.filter(({ missingWhen }) =>
    missingWhen.some((condition) => holds(condition, facts)),
  )
  const notFree = interpreting.interpreterSworn === false || interpreting.interpreterIndependent === false
  const all = notFree ? [...own, independentInterpreter] : own
  return all.map((because) => ({ mark: because.whenMissing, because })).toSorted(byGravity)
}

/** The gravest mark first. */
export const byGravity = (one: Mark, other: Mark): number =>
  gravest.indexOf(one.mark) - gravest.indexOf(other.mark)

function holds(condition: Condition, facts: Facts): boolean {
  if ('field' in condition) return wordOf(facts[condition.field]) === condition.is
  if ('moment' in condition) {
    const [moment, after] = [facts[condition.moment], facts[condition.after]]
    return typeof moment === 'string' && typeof after === 'string' && beginning(moment) > beginning(after)
  }
  const [from, to] = [facts[condition.from], facts[condition.to]]
  return typeof from === 'string' && typeof to === 'string' && hoursBetween(from, to) > condition.overHours
}

/** What descent needs to know of an item. */
export type Descendant = {
  readonly id: string
  readonly derivedFrom: readonly string[]
  readonly excluded: boolean
}

/**
 * The items that come, by any number of steps, from one that is excluded: they are at risk until a prosecutor decides.
 * Circles, which the database forbids, end by themselves.
 */
export function taintedByDescent(items: readonly Descendant[]): ReadonlySet<string> {
  const children = new Map<string, string[]>()
  for (const { id, derivedFrom } of items)
    for (const parent of derivedFrom) children.set(parent, [...(children.get(parent) ?? []), id])
  const tainted = new Set<string>()
  const next = items.filter(({ excluded }) => excluded).map(({ id }) => id)
  for (let parent = next.pop(); parent !== undefined; parent = next.pop())
    for (const child of children.get(parent) ?? [])
      if (!tainted.has(child)) {
        tainted.add(child)
        next.push(child)
      }
  return tainted
}
