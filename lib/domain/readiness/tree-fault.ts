import type { Fault } from './fault'

/** One node on the way down, knowing where it hangs; the path is written only for a fault. */
type Open = { readonly node: unknown; readonly at: number | null; readonly above: Open | null }

/**
 * The first thing wrong with a tree over the named elements, or nothing.
 * A loop, not recursion: what comes in may nest deeper than the stack.
 */
export function treeFault(tree: unknown, elements: ReadonlySet<string>): Fault | null {
  const open: Open[] = [{ node: tree, at: null, above: null }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { node } = here
    const fault = nodeFault(node, elements)
    if (fault !== null) return { because: fault.because, path: [...pathTo(here), ...fault.path] }
    if (!isNode(node) || !Array.isArray(node.of)) continue
    for (let at = node.of.length - 1; at >= 0; at--) open.push({ node: node.of[at], at, above: here })
  }
  return null
}

function nodeFault(node: unknown, elements: ReadonlySet<string>): Fault | null {
  if (!isNode(node)) return { because: 'wrong-kind', path: [] }
  const isLeaf = Object.hasOwn(node, 'element')
  const fields = isLeaf ? ['element'] : ['op', 'of']
  const missing = fields.find((field) => node[field] === undefined)
  if (missing !== undefined) return { because: 'missing', path: [missing] }
  const stranger = Object.keys(node).find((field) => !fields.includes(field))
  if (stranger !== undefined) return { because: 'unknown-field', path: [stranger] }
  if (isLeaf) {
    if (typeof node.element !== 'string') return { because: 'wrong-kind', path: ['element'] }
    return elements.has(node.element) ? null : { because: 'no-such-element', path: ['element'] }
  }
  if (node.op !== 'AND' && node.op !== 'OR') return { because: 'not-one-of', path: ['op'] }
  if (!Array.isArray(node.of)) return { because: 'wrong-kind', path: ['of'] }
  return node.of.length === 0 ? { because: 'nothing-in-it', path: ['of'] } : null
}

const isNode = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

function pathTo(here: Open): Fault['path'] {
  const path: (string | number)[] = []
  for (let at: Open | null = here; at !== null; at = at.above) if (at.at !== null) path.push(at.at, 'of')
  return path.reverse()
}
