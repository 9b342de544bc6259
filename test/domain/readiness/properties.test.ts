import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { reach, roads, route } from '@/lib/domain/readiness/chain'
import { type Result, resultText } from '@/lib/domain/readiness/result'
import { score } from '@/lib/domain/readiness/score'
import { anyCase, caseAnd } from './any-case'
import { aCase, anItem } from './cases'
import type { PlainCase, PlainItem, PlainTree } from './reference'

/** What must hold of every case, whatever it says. Each is tried on a thousand. */
const trace = 1e-9

const read = (c: PlainCase): Result => score(caseFile.parse(c))

const holds = <Given>(given: fc.Arbitrary<Given>, law: (one: Given) => void) =>
  fc.assert(fc.property(given, law), { numRuns: 1000 })

const itemsOf = (c: PlainCase) => c.items ?? []

/** Every number that a person is shown of how far something is proved. */
const shown = ({ readiness, elements, edges }: Result) =>
  new Map([
    ['readiness', readiness],
    ...[...Object.entries(elements), ...Object.entries(edges)].map(
      ([id, { coverage }]) => [id, coverage] as const,
    ),
  ])

/** No number of one is under the same number of the other. */
function nothingFalls(from: Result, to: Result): void {
  const then = shown(to)
  const fallen = [...shown(from)].filter(([name, value]) => (then.get(name) ?? 0) < value - trace)
  expect(fallen).toEqual([])
}

/** The case with one of its items changed, where there is one to change. */
const withChanged = (
  fits: (item: PlainItem) => boolean,
  change: (item: PlainItem) => PlainItem,
): fc.Arbitrary<readonly [PlainCase, PlainCase]> =>
  anyCase
    .filter((c) => itemsOf(c).some(fits))
    .chain((c) => fc.constantFrom(...itemsOf(c).filter(fits)).map((chosen) => [c, chosen] as const))
    .map(([c, chosen]) => [
      c,
      { ...c, items: itemsOf(c).map((item) => (item === chosen ? change(item) : item)) },
    ])

const supports = ({ polarity }: PlainItem) => polarity === 'supports'

/** The elements without which the tree is nothing. */
function mandatory(tree: PlainTree): readonly string[] {
  if ('element' in tree) return [tree.element]
  const [first = [], ...rest] = tree.of.map(mandatory)
  if (tree.op === 'AND') return [first, ...rest].flat()
  return first.filter((id) => rest.every((other) => other.includes(id)))
}

describe('whatever a case says', { timeout: 180_000 }, () => {
  test('every number stays in its bounds', () => {
    holds(anyCase, (c) => {
      const result = read(c)
      const rows = [...result.withoutOrigin, ...result.withoutPerson].map(({ evidence }) => evidence / 100)
      const shares = [
        ...[...shown(result)].map(([name, value]) => (name === 'readiness' ? value / 100 : value)),
        ...rows,
      ]
      expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([])
      expect(Number.isInteger(result.display)).toBe(true)
    })
  })

  test('without evidence for it nothing is ready', () => {
    holds(anyCase, (c) => {
      const result = read({ ...c, items: itemsOf(c).filter((item) => !supports(item)) })
      expect(result.readiness).toBe(0)
      expect(result.withoutOrigin).toEqual([])
      expect(result.criticalSets).toEqual([])
    })
  })

  test('one more supporting item lowers nothing', () => {
    holds(caseAnd('supports'), ([c, item]) => {
      nothingFalls(read(c), read({ ...c, items: [...itemsOf(c), item] }))
    })
  })

  test('one more undermining item raises nothing', () => {
    holds(caseAnd('undermines'), ([c, item]) => {
      nothingFalls(read({ ...c, items: [...itemsOf(c), item] }), read(c))
    })
  })

  test('a better source never lowers what it supports', () => {
    const better: Record<string, string> = {
      E: 'F',
      F: 'D',
      D: 'P4',
      P4: 'C',
      C: 'B',
      B: 'P2',
      P2: 'A',
      A: 'P1',
    }
    const upgrade = (item: PlainItem) => ({ ...item, source: better[item.source ?? ''] ?? null })
    holds(
      withChanged((item) => supports(item) && (item.source ?? '') in better, upgrade),
      ([before, after]) => nothingFalls(read(before), read(after)),
    )
  })

  test('better information never lowers what it supports', () => {
    const better: Record<number, number> = { 5: 4, 4: 6, 6: 3, 3: 2, 2: 1 }
    const upgrade = (item: PlainItem) => ({ ...item, information: better[item.information ?? 6] ?? 1 })
    holds(
      withChanged((item) => supports(item) && item.information !== 1, upgrade),
      ([before, after]) => nothingFalls(read(before), read(after)),
    )
  })

  test('what is excluded counts as if it were not there, but keeps its rows', () => {
    const exclude = (item: PlainItem) => ({ ...item, admissibility: 'excluded' })
    holds(withChanged(supports, exclude), ([before, after]) => {
      const removed = { ...before, items: itemsOf(before).filter((item) => itemsOf(after).includes(item)) }
      const told = ({ limits, withoutOrigin: _, withoutPerson: __, inputHash: ___, ...rest }: Result) => ({
        ...rest,
        limits: limits.filter(({ limit }) => !limit.startsWith('single_person:')),
      })
      expect(told(read(after))).toEqual(told(read(removed)))
      const rows = new Set(read(after).withoutOrigin.map(({ origin }) => origin))
      expect(rows).toEqual(
        new Set(
          itemsOf(after)
            .filter(supports)
            .map(({ origin }) => origin),
        ),
      )
    })
  })

  test('a copy from the same origin adds at most a fifth, and never counts as a source', () => {
    const copied = anyCase
      .filter((c) => itemsOf(c).some((item) => supports(item) && !item.restsOn?.length))
      .chain((c) =>
        fc
          .constantFrom(...itemsOf(c).filter((item) => supports(item) && !item.restsOn?.length))
          .map((item) => [c, item] as const),
      )
    holds(copied, ([c, item]) => {
      const name = item.target.element ?? item.target.edge?.join('>') ?? ''
      const at = ({ elements, edges }: Result) =>
        new Map(Object.entries(item.target.element ? elements : edges)).get(name)
      const [before, after] = [c, { ...c, items: [...itemsOf(c), { ...item, id: 'copy' }] }].map(read).map(at)
      const weight =
        before?.ledger.flatMap(({ items }) => items).find(({ id }) => id === item.id)?.weight ?? 0
      expect((after?.points ?? 0) - (before?.points ?? 0)).toBeLessThanOrEqual(0.2 * weight + trace)
      const lacking = (found: typeof before) => found?.limits.some(({ limit }) => limit === 'uncorroborated')
      expect(lacking(after)).toBe(lacking(before))
    })
  })

  test('an origin of its own never lowers what an item supports', () => {
    holds(
      withChanged(supports, (item) => ({ ...item, origin: 'a voice of its own' })),
      ([before, after]) => nothingFalls(read(before), read(after)),
    )
  })

  test('readiness is never over the least element that must be proved', () => {
    holds(anyCase, (c) => {
      const { readiness, elements } = read(c)
      const coverage = new Map(Object.entries(elements).map(([id, { coverage }]) => [id, coverage]))
      for (const id of mandatory(c.tree)) {
        expect(readiness).toBeLessThanOrEqual(100 * (coverage.get(id) ?? 0) + trace)
      }
    })
  })

  test('the order in which things are written changes not one byte', () => {
    const shuffled = anyCase.chain((c) =>
      fc
        .record({
          items: fc.shuffledSubarray(itemsOf(c), { minLength: itemsOf(c).length }),
          edges: fc.shuffledSubarray(c.edges ?? [], { minLength: (c.edges ?? []).length }),
          steps: fc.shuffledSubarray(c.steps, { minLength: c.steps.length }),
        })
        .map(
          (order) =>
            [
              c,
              { ...c, ...order, elements: Object.fromEntries(Object.entries(c.elements).reverse()) },
            ] as const,
        ),
    )
    holds(shuffled, ([c, other]) => {
      expect(resultText(read(other))).toBe(resultText(read(c)))
    })
  })

  test('what things are called changes no number', () => {
    const renamed = (c: PlainCase): PlainCase => {
      const called = (name: string) => `ឈ្មោះ-${[...name].reverse().join('')}`
      const pair = ([a, b]: [string, string]): [string, string] => [called(a), called(b)]
      const tree = (t: PlainTree): PlainTree =>
        'element' in t ? { element: called(t.element) } : { ...t, of: t.of.map(tree) }
      return {
        ...c,
        elements: Object.fromEntries(
          Object.entries(c.elements).map(([id, { chain, ...rest }]) => [
            called(id),
            chain ? { chain: { from: called(chain.from), to: called(chain.to) } } : rest,
          ]),
        ),
        tree: tree(c.tree),
        edges: (c.edges ?? []).map(pair),
        items: itemsOf(c).map((item) => ({
          ...item,
          id: called(item.id),
          origin: called(item.origin),
          target: item.target.edge
            ? { edge: pair(item.target.edge) }
            : item.target.element === undefined
              ? { charge: true }
              : { element: called(item.target.element) },
          ...(item.restsOn ? { restsOn: item.restsOn.map(pair) } : {}),
        })),
      }
    }
    const figures = (result: Result) => [
      ...[
        result.readiness,
        ...[...result.withoutOrigin, ...result.withoutPerson].map(({ evidence }) => evidence),
      ],
      ...[...Object.values(result.elements), ...Object.values(result.edges)].map(({ coverage }) => coverage),
    ]
    const inOrder = (result: Result) => figures(result).sort((a, b) => a - b)
    holds(anyCase, (c) => {
      const [before, after] = [read(c), read(renamed(c))]
      const then = inOrder(after)
      expect(then).toHaveLength(inOrder(before).length)
      expect(inOrder(before).filter((figure, i) => Math.abs((then[i] ?? 0) - figure) > 1e-8)).toEqual([])
      expect(after.range).toEqual(before.range)
      expect(after.criticalSets).toHaveLength(before.criticalSets.length)
    })
  })

  test('however many tainted voices speak, they cannot lift each other', () => {
    const tainted = fc.array(
      fc.record({
        class: fc.constantFrom('accomplice', 'informant', 'anonymous', 'confession_uncorroborated'),
        source: fc.constantFrom('A', 'B', 'P1'),
        origin: fc.string({ minLength: 1 }).filter((name) => !name.includes('>')),
        spoken: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40, size: 'max' },
    )
    holds(tainted, (voices) => {
      const { elements } = read(aCase({ items: voices.map((voice, i) => anItem({ ...voice, id: `i${i}` })) }))
      expect(elements.e?.coverage).toBeLessThanOrEqual(0.39)
    })
  })

  test('a custody defect raises nothing, and repairing it lowers nothing', () => {
    const clean = (item: PlainItem) => supports(item) && !item.custodyDefects?.includes('seal_mismatch')
    const broken = (item: PlainItem) => ({
      ...item,
      custodyDefects: [...(item.custodyDefects ?? []), 'seal_mismatch'],
    })
    holds(withChanged(clean, broken), ([sound, defective]) => nothingFalls(read(defective), read(sound)))
  })

  test('a custody defect never weakens what helps the accused', () => {
    const broken = (item: PlainItem) => ({ ...item, custodyDefects: ['hash_mismatch'], unique: false })
    holds(
      withChanged((item) => !supports(item), broken),
      ([sound, defective]) => {
        expect(shown(read(defective))).toEqual(shown(read(sound)))
      },
    )
  })

  test('clearing an item lowers nothing', () => {
    const open = (item: PlainItem) => supports(item) && item.admissibility !== 'cleared'
    const clear = (item: PlainItem) => ({ ...item, admissibility: 'cleared' })
    holds(withChanged(open, clear), ([before, after]) => nothingFalls(read(before), read(after)))
  })

  test('with a blocker open nothing passes 39', () => {
    holds(anyCase, (c) => {
      const steps = [...c.steps, { id: 'notice', severity: 'blocker' as const, done: false }]
      expect(read({ ...c, steps }).readiness).toBeLessThanOrEqual(39)
    })
  })

  test('every ledger adds up to its points, and readiness is the least limit', () => {
    holds(anyCase, (c) => {
      const { elements, edges, readiness, limits } = read(c)
      for (const { points, ledger, coverage, limits: held } of [
        ...Object.values(elements),
        ...Object.values(edges),
      ]) {
        if (points !== null && ledger.reduce((sum, voice) => sum + voice.points, 0) !== points)
          throw new Error('adds up wrong')
        if (held[0]?.value !== coverage) throw new Error('not the least limit')
      }
      expect(readiness).toBe(limits[0]?.value)
      expect(limits).toEqual([...limits].sort((a, b) => a.value - b.value))
    })
  })

  test('strict is never over what is shown, nor lenient under it', () => {
    holds(anyCase, (c) => {
      const { display, range } = read(c)
      expect(range.strict).toBeLessThanOrEqual(display)
      expect(range.lenient).toBeGreaterThanOrEqual(display)
    })
  })

  test('what only shows the courier leaves the leader at nothing', () => {
    const courierOnly = anyCase.map((c): PlainCase => {
      const edges: [string, string][] = [['leader', 'phone'], ...(c.edges ?? [])]
      return {
        ...c,
        edges,
        elements: {
          ...Object.fromEntries(
            Object.entries(c.elements).map(([id, element]) => [
              id,
              element.chain ? { chain: { from: 'leader', to: 'X' } } : element,
            ]),
          ),
        },
        items: itemsOf(c).map((item) =>
          item.target.element !== undefined && supports(item)
            ? { ...item, restsOn: [['leader', 'phone']] }
            : item,
        ),
      }
    })
    holds(courierOnly, (c) => {
      const { elements, readiness } = read(c)
      expect(new Set(Object.values(elements).map(({ coverage }) => coverage))).toEqual(new Set([0]))
      expect(readiness).toBe(0)
    })
  })

  test('the best way found is the best of all ways tried one by one', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e']
    const arrows = nodes.flatMap((from) =>
      nodes.filter((to) => to !== from).map((to): [string, string] => [from, to]),
    )
    const graph = fc.shuffledSubarray(arrows, { maxLength: 14 }).chain((edges) =>
      fc.tuple(
        fc.constant(edges),
        fc.array(fc.constantFrom(0, 0.3, 0.39, 0.59, 0.7, 1), {
          minLength: edges.length,
          maxLength: edges.length,
        }),
        fc.constantFrom(0.95, 0.97, 0.99),
      ),
    )
    holds(graph, ([edges, coverage, hop]) => {
      // Walks, not paths: they may come back to where they were, up to as many hops as there are other nodes.
      type Walk = { readonly at: string; readonly names: readonly string[]; readonly least: number }
      let walks: Walk[] = [{ at: 'a', names: ['a'], least: 1 }]
      const arrived: { names: readonly string[]; value: number }[] = []
      for (let hops = 1; hops < nodes.length; hops++) {
        walks = walks.flatMap(({ at, names, least }) =>
          edges.flatMap(([from, to], i) =>
            from === at ? [{ at: to, names: [...names, to], least: Math.min(least, coverage[i] ?? 0) }] : [],
          ),
        )
        for (const { at, names, least } of walks) {
          if (at === 'e' && least > 0) arrived.push({ names, value: least * hop ** (hops - 1) })
        }
      }
      arrived.sort((a, b) => {
        const even = Math.abs(a.value - b.value) < 1e-12
        if (!even) return b.value - a.value
        return a.names.length - b.names.length || (a.names.join('') < b.names.join('') ? -1 : 1)
      })
      const map = roads(edges)
      const best = reach(map, { from: 'a', to: 'e' }, coverage, hop)
      expect(best.value).toBeCloseTo(arrived[0]?.value ?? 0, 12)
      const way = route(map, { from: 'a', to: 'e' }, coverage, best).map(({ node }) => map.nodes[node])
      expect(way).toEqual(arrived[0]?.names.slice(1) ?? [])
    })
  })

  test('no loss raises the evidence, and each critical set is as small as it can be', () => {
    holds(anyCase, (c) => {
      const { withoutOrigin, withoutPerson, criticalSets, limits } = read(c)
      const evidence = limits.find(({ limit }) => limit === 'evidence')?.value ?? 0
      for (const row of [...withoutOrigin, ...withoutPerson])
        expect(row.evidence).toBeLessThanOrEqual(evidence)
      const alone = withoutOrigin.filter((row) => row.evidence < 40).map(({ origin }) => origin)
      const singles = criticalSets.filter(({ length }) => length === 1).flat()
      expect(singles).toEqual(evidence < 40 ? [] : alone.sort())
      for (const set of criticalSets)
        if (set.length === 2) expect(set.some((origin) => singles.includes(origin))).toBe(false)
    })
  })
})
