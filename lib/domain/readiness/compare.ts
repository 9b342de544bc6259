import type { CaseFile, Item } from './case-file'
import { byCodeUnit } from './name'
import type { Result } from './result'

/** A file of the engine with what was read from it. */
export type Read = { readonly file: CaseFile; readonly result: Result }

/** Something that moved: what it was and what it is, by its name. */
export type Moved = { readonly name: string; readonly from: number; readonly to: number }

/** An item that counts differently, and in what. */
export type Otherwise = { readonly id: string; readonly in: readonly (keyof Item)[] }

/** What changed between two readings of one charge, in terms that words can be found for. */
export type Change = {
  readonly display: { readonly from: number; readonly to: number }
  readonly limit: { readonly from: string; readonly to: string }
  readonly elements: readonly Moved[]
  readonly edges: readonly Moved[]
  readonly came: readonly string[]
  readonly went: readonly string[]
  readonly otherwise: readonly Otherwise[]
  readonly stepsDone: readonly string[]
  readonly stepsOpened: readonly string[]
  /** True when it was read by other rules or another version of the law: the numbers then do not compare like for like. */
  readonly otherRules: boolean
}

const trace = 1e-9

/** What changed from one reading of a charge to a later one. The deepest fall stands first, then the highest rise. */
export function compare(before: Read, after: Read): Change {
  const [then, now] = [byId(before.file.items), byId(after.file.items)]
  return {
    display: { from: before.result.display, to: after.result.display },
    limit: { from: before.result.limits[0]?.limit ?? '', to: after.result.limits[0]?.limit ?? '' },
    elements: moved(before.result.elements, after.result.elements),
    edges: moved(before.result.edges, after.result.edges),
    came: missing(now, then),
    went: missing(then, now),
    otherwise: [...now.values()].flatMap((item) => {
      const old = then.get(item.id)
      const fields = old ? differing(old, item) : []
      return fields.length > 0 ? [{ id: item.id, in: fields }] : []
    }),
    stepsDone: turned(before.file, after.file, true),
    stepsOpened: turned(before.file, after.file, false),
    otherRules:
      before.result.parameterHash !== after.result.parameterHash ||
      before.file.template !== after.file.template,
  }
}

/** True when nothing that a reader could notice changed. */
export const same = (change: Change): boolean =>
  change.display.from === change.display.to &&
  change.limit.from === change.limit.to &&
  [change.elements, change.edges, change.came, change.went, change.otherwise].every(
    ({ length }) => length === 0,
  ) &&
  change.stepsDone.length === 0 &&
  change.stepsOpened.length === 0 &&
  !change.otherRules

const byId = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item] as const))

const missing = (here: ReadonlyMap<string, Item>, there: ReadonlyMap<string, Item>): string[] =>
  [...here.keys()].filter((id) => !there.has(id)).sort(byCodeUnit)

/** The fields in which two items differ. A rename of an origin is a change: whose voice it is decides much. */
function differing(one: Item, other: Item): (keyof Item)[] {
  const fields = Object.keys(other) as (keyof Item)[]
  return fields
    .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
    .sort(byCodeUnit)
}

function moved(before: Result['elements'], after: Result['elements']): Moved[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names]
    .map((name) => ({ name, from: before[name]?.coverage ?? 0, to: after[name]?.coverage ?? 0 }))
    .filter(({ from, to }) => Math.abs(to - from) > trace)
    .sort((a, b) => a.to - a.from - (b.to - b.from) || byCodeUnit(a.name, b.name))
}

/** Steps that are done now and were not, or the other way round. One that is no longer asked has been settled. */
function turned(before: CaseFile, after: CaseFile, done: boolean): string[] {
  const now = new Map(after.steps.map((step) => [step.id, step.done] as const))
  const then = new Map(before.steps.map((step) => [step.id, step.done] as const))
  const names = new Set([...now.keys(), ...then.keys()])
  return [...names]
    .filter((id) => (now.get(id) ?? true) === done && (then.get(id) ?? true) === !done)
    .sort(byCodeUnit)
}
