import type { CaseFile } from './case-file'
import { byCodeUnit, type Edge, edgeName } from './name'
import type { Result } from './result'

/** What is imagined away: items, the supporting items of origins or attributions, and steps taken as open again. */
export type KnockOut = {
  readonly items?: readonly string[]
  readonly origins?: readonly string[]
  readonly attributions?: readonly Edge[]
  readonly steps?: readonly string[]
}

/** The case as it would stand if a witness withdrew, a search fell, a phone were not his, a step had not been taken. */
export function withoutEvidence(file: CaseFile, gone: KnockOut): CaseFile {
  const items = new Set(gone.items)
  const origins = new Set(gone.origins)
  const steps = new Set(gone.steps)
  const edges = new Set(gone.attributions?.map(edgeName))
  return {
    ...file,
    // What helps the accused stays: only what was gathered against him falls with its source.
    items: file.items.filter(
      ({ id, origin, polarity, target }) =>
        !items.has(id) &&
        !(
          polarity === 'supports' &&
          (origins.has(origin) || ('edge' in target && edges.has(edgeName(target.edge))))
        ),
    ),
    steps: file.steps.map((step) => (steps.has(step.id) ? { ...step, done: false } : step)),
  }
}

/** The names that the case does not know, so that nothing is imagined away in vain. */
export function unknownNames(file: CaseFile, gone: KnockOut): readonly string[] {
  const strangers = (kind: string, names: readonly string[] = [], known: ReadonlySet<string>) =>
    names.filter((name) => !known.has(name)).map((name) => `${kind}:${name}`)
  return [
    ...strangers('item', gone.items, new Set(file.items.map(({ id }) => id))),
    ...strangers('origin', gone.origins, new Set(file.items.map(({ origin }) => origin))),
    ...strangers('attribution', gone.attributions?.map(edgeName), new Set(file.edges.map(edgeName))),
    ...strangers('step', gone.steps, new Set(file.steps.map(({ id }) => id))),
  ]
}

/** What one result shows less of than another: the numbers before and after, and every element and edge that fell. */
export type Fall = {
  readonly display: { readonly from: number; readonly to: number }
  readonly elements: readonly Fallen[]
  readonly edges: readonly Fallen[]
}

type Fallen = { readonly name: string; readonly from: number; readonly to: number }

/** What falls between two readings, the deepest fall first. */
export const whatFalls = (
  before: Pick<Result, 'display' | 'elements' | 'edges'>,
  after: Pick<Result, 'display' | 'elements' | 'edges'>,
): Fall => ({
  display: { from: before.display, to: after.display },
  elements: fallen(before.elements, after.elements),
  edges: fallen(before.edges, after.edges),
})

const fallen = (before: Result['elements'], after: Result['elements']): readonly Fallen[] => {
  const then = new Map(Object.entries(after).map(([name, { coverage }]) => [name, coverage]))
  return Object.entries(before)
    .map(([name, { coverage }]) => ({ name, from: coverage, to: then.get(name) ?? 0 }))
    .filter(({ from, to }) => to < from)
    .sort((a, b) => a.to - a.from - (b.to - b.from) || byCodeUnit(a.name, b.name))
}
