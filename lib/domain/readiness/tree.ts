/** What has to be proved: all of these, or one of these, down to single elements. */
export type Tree = { readonly element: string } | { readonly op: 'AND' | 'OR'; readonly of: readonly Tree[] }

/** One turn of the calculation: take an element's value, or join the last so many values into one. */
type Turn =
  | { readonly slot: number }
  | { readonly least: number; readonly slot?: never }
  | { readonly greatest: number; readonly slot?: never }

export type Formula = readonly Turn[]

/** Writes a tree as a row of turns, leaves first. Loops instead of recursion: a file may nest deeper than the stack. */
export function formula(tree: Tree, slotOf: ReadonlyMap<string, number>): Formula {
  const turns: Turn[] = []
  const open: Tree[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('element' in node) {
      turns.push({ slot: slotOf.get(node.element) ?? 0 })
    } else {
      turns.push(node.op === 'AND' ? { least: node.of.length } : { greatest: node.of.length })
      for (let i = node.of.length - 1; i >= 0; i--) {
        const branch = node.of[i]
        if (branch) open.push(branch)
      }
    }
  }
  return turns.reverse()
}

/** The slot that decides, walking down: the least under AND, the greatest under OR, the first of equals. */
export function deciding(turns: Formula, coverage: readonly number[]): number {
  const pending: number[] = []
  const value = (slot: number) => coverage[slot] ?? 0
  for (const turn of turns) {
    if (turn.slot !== undefined) {
      pending.push(turn.slot)
      continue
    }
    const all = 'least' in turn
    const branches = pending.splice(all ? -turn.least : -turn.greatest).reverse()
    pending.push(
      branches.reduce((best, next) => {
        const better = all ? value(next) < value(best) : value(next) > value(best)
        return better ? next : best
      }),
    )
  }
  return pending[0] ?? 0
}

/** Every element named in the tree, once each, by slot. */
export const leaves = (turns: Formula): readonly number[] => [
  ...new Set(turns.flatMap(({ slot }) => (slot === undefined ? [] : [slot]))),
]
