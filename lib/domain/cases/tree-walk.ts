import type { Result } from '@/lib/domain/readiness/result'
import type { Tree } from '@/lib/domain/readiness/tree'

type Covered = Pick<Result, 'elements'>

/** How far a branch is shown: the least under "all of", the greatest under "one of". */
export function coverageOf(tree: Tree, { elements }: Covered): number {
  if ('element' in tree) return elements[tree.element]?.coverage ?? 0
  const each = tree.of.map((one) => coverageOf(one, { elements }))
  return tree.op === 'AND' ? Math.min(...each) : Math.max(...each)
}

/** The elements that count: all under "all of", and of alternatives those of the best proved, the first of equals. */
export function elementsInTree(tree: Tree, covered: Covered): readonly string[] {
  if ('element' in tree) return [tree.element]
  if (tree.op === 'AND') return [...new Set(tree.of.flatMap((one) => elementsInTree(one, covered)))]
  return elementsInTree(
    chosen(tree.of, covered, (a, b) => a > b),
    covered,
  )
}

/** The element that decides, walking down. */
export function deciding(tree: Tree, covered: Covered): string {
  if ('element' in tree) return tree.element
  return deciding(chosen(tree.of, covered, tree.op === 'AND' ? (a, b) => a < b : (a, b) => a > b), covered)
}

function chosen(
  branches: readonly Tree[],
  covered: Covered,
  better: (a: number, b: number) => boolean,
): Tree {
  const [first, ...rest] = branches
  if (!first) throw new Error('a tree with an empty branch')
  return rest.reduce(
    (best, next) => (better(coverageOf(next, covered), coverageOf(best, covered)) ? next : best),
    first,
  )
}
