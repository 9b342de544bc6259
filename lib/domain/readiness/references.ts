import type { Element } from './element-shape'
import type { Fault } from './fault'
import type { Item } from './item-shape'
import { type Edge, edgeName } from './name'
import type { Step } from './shapes'
import { treeFault } from './tree-fault'

type Parts = {
  readonly elements: Readonly<Record<string, Element>>
  readonly tree: unknown
  readonly edges: readonly Edge[]
  readonly items: readonly Item[]
  readonly steps: readonly Step[]
}

/** Whether the parts of a well-shaped case fit each other, told fault by fault. */
export function* referenceFaults({ elements, tree, edges, items, steps }: Parts): Generator<Fault> {
  const ids = new Set(Object.keys(elements))
  const chained = new Set([...ids].filter((id) => 'chain' in (elements[id] ?? {})))
  const inTree = treeFault(tree, ids)
  if (inTree) yield { ...inTree, path: ['tree', ...inTree.path] }

  yield* repeats(edges.map(edgeName), (at) => ['edges', at])
  yield* repeats(
    items.map(({ id }) => id),
    (at) => ['items', at, 'id'],
  )
  yield* repeats(
    steps.map(({ id }) => id),
    (at) => ['steps', at, 'id'],
  )

  const known = new Set(edges.map(edgeName))
  for (const [at, item] of items.entries()) {
    for (const { because, path } of itemFaults(item, ids, chained, known)) {
      yield { because, path: ['items', at, ...path] }
    }
  }
}

function* itemFaults(
  { target, polarity, custodyDefects, restsOn }: Item,
  elements: ReadonlySet<string>,
  chained: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): Generator<Fault> {
  const supports = polarity === 'supports'
  if ('charge' in target && supports) yield { because: 'supports-the-charge', path: ['target', 'charge'] }
  if ('edge' in target && !edges.has(edgeName(target.edge))) {
    yield { because: 'no-such-edge', path: ['target', 'edge'] }
  }
  if ('element' in target && !elements.has(target.element)) {
    yield { because: 'no-such-element', path: ['target', 'element'] }
  }
  if ('element' in target && chained.has(target.element)) {
    yield { because: 'proved-by-its-chain', path: ['target', 'element'] }
  }
  yield* repeats(custodyDefects, (at) => ['custodyDefects', at])
  if (restsOn.length > 0 && !(supports && 'element' in target)) {
    yield { because: 'cannot-rest', path: ['restsOn'] }
  }
  yield* repeats(restsOn.map(edgeName), (at) => ['restsOn', at])
  for (const [at, edge] of restsOn.entries()) {
    if (!edges.has(edgeName(edge))) yield { because: 'no-such-edge', path: ['restsOn', at] }
  }
}

function* repeats(names: readonly string[], path: (at: number) => Fault['path']): Generator<Fault> {
  const seen = new Set<string>()
  for (const [at, name] of names.entries()) {
    if (seen.has(name)) yield { because: 'repeated', path: path(at) }
    seen.add(name)
  }
}
