import type { Tree } from '@/lib/domain/readiness/tree'
import { elementHeld, type HeldBack, heldFrom } from './held-back'
import type { Standing } from './stored-result'
import { elementsInTree } from './tree-walk'

/** One thing that holds a charge back: how high it lets the file rise, and what it is. */
export type Rung = { readonly value: number; readonly held: HeldBack; readonly items: readonly number[] }

/**
 * Everything that holds a charge back, lowest first: the elements that must all be proved, of alternatives the best,
 * and the lids. The first is the readiness of the file.
 */
export function rungs(tree: Tree, result: Standing): readonly Rung[] {
  const elements = elementsInTree(tree, result).map((id) => {
    const shown = result.elements[id]
    return {
      value: 100 * (shown?.coverage ?? 0),
      held: elementHeld(result, id),
      items: itemsIn(shown?.ledger.flatMap(({ items }) => items.map(({ id: item }) => item)) ?? []),
    }
  })
  const lids = result.limits
    .filter(({ limit }) => limit !== 'evidence')
    .map(({ limit, value }) => ({ value, held: heldFrom(limit), items: [] }))
  return [...elements, ...lids]
    .filter(({ value }) => value < 100)
    .sort((one, other) => one.value - other.value)
}

/** The numbers of the items behind the rows of a file: E-009.2 is the second link of item 9. */
export const itemsIn = (ids: readonly string[]): readonly number[] =>
  [...new Set(ids.flatMap((id) => /^E-(\d+)\./.exec(id)?.[1] ?? []).map(Number))].sort((a, b) => a - b)
