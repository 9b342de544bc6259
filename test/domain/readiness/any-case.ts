import fc from 'fast-check'
import { aCase } from './cases'
import type { PlainCase, PlainElement, PlainItem, PlainTree } from './reference'

/** Names that try the order of code units, and words that JavaScript keeps for itself. */
type Pair = [string, string]
const nodes = ['L', 'N', 'X', '10', '9', 'ន'] as const
const origins = ['Z', 'a', '10', '9', '__proto__', 'constructor', '\u{1F4DE}', '\uFF5E', 'ប', 'b'] as const
const itemIds = ['10', '9', 'b', 'B', 'constructor', '\u{1F4DE}', '\uFF5E', '__proto__', 'ក']
const elementIds = ['e', 'f', 'g', '2', '10', '__proto__'] as const
const arrows: Pair[] = nodes.flatMap((a) => nodes.filter((b) => b !== a).map((b): Pair => [a, b]))

const tree = (ids: readonly string[]): fc.Arbitrary<PlainTree> =>
  fc.letrec<{ tree: PlainTree; leaf: PlainTree; join: PlainTree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('leaf'), tie('join')),
    leaf: fc.record({ element: fc.constantFrom(...ids) }),
    join: fc.record({
      op: fc.constantFrom('AND', 'OR'),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  })).tree

const proved: fc.Arbitrary<PlainElement> = fc.record(
  {
    sources: fc.constantFrom(1, 1, 2, 3),
    target: fc.constantFrom(8, 20, 20, 30),
    needsAlternative: fc.constantFrom(false, false, true),
    alternativeTested: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** Graphs worth a search: a line, two ways, a bridge between two ways, a ring. */
const shapes: Pair[][] = [
  [
    ['L', 'N'],
    ['N', 'X'],
  ],
  [
    ['L', 'N'],
    ['N', 'X'],
    ['L', '9'],
    ['9', 'X'],
  ],
  [
    ['L', 'N'],
    ['N', 'X'],
    ['L', '10'],
    ['10', 'X'],
    ['N', '10'],
    ['10', 'N'],
  ],
  [
    ['L', 'X'],
    ['X', 'N'],
    ['N', 'L'],
    ['L', 'ន'],
    ['ន', '10'],
    ['10', 'X'],
  ],
]

const chained: fc.Arbitrary<PlainElement> = fc
  .oneof(fc.constant<Pair>(['L', 'X']), fc.constantFrom(...arrows))
  .map(([from, to]) => ({ chain: { from, to } }))

const defects = [
  'time_gap',
  'missing_signature',
  'no_scene_photo',
  'location_unrecorded',
  'weight_discrepancy',
  'seal_mismatch',
  'seal_broken_unexplained',
  'not_produced',
  'hash_mismatch',
]
const classes = [
  'official',
  'expert',
  'device',
  'financial',
  'document',
  'witness',
  'accomplice',
  'informant',
  'anonymous',
  'confession_uncorroborated',
]

type Kind = 'good' | 'any'

/** What can be said of one target. Good items bring a case near its thresholds, any item brings every corner. */
const item = (
  target: PlainItem['target'],
  edges: Pair[],
  kind: Kind,
): fc.Arbitrary<Omit<PlainItem, 'id'>> => {
  const good = kind === 'good'
  return fc
    .record(
      {
        polarity: fc.constantFrom(...(good ? sides.good : sides.any)),
        strength: fc.constantFrom(...(good ? strengths.good : strengths.any)),
        source: good
          ? fc.constantFrom('A', 'B', 'P1', 'P2')
          : fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'P1', 'P2', 'P3', 'P4', null),
        information: good ? fc.constant(2) : fc.constantFrom(1, 2, 3, 4, 5, 6),
        admissibility: good
          ? fc.constantFrom('cleared', 'cleared', 'cleared', 'at_risk', 'excluded')
          : fc.constantFrom('cleared', 'at_risk', 'unassessed', 'excluded', 'intelligence_only'),
        origin: fc.constantFrom(...origins.slice(0, good ? 6 : 10)),
        class: good ? fc.constantFrom('official', 'witness', 'accomplice') : fc.constantFrom(...classes),
        spoken: fc.boolean(),
        hearsay: fc.constantFrom(false, false, true),
        unique: fc.boolean(),
        resolved: fc.boolean(),
        rejected: fc.constantFrom(false, false, true),
        custodyDefects: good
          ? fc.constant<string[]>([])
          : fc.uniqueArray(fc.constantFrom(...defects), { maxLength: 2 }),
        restsOn: fc.subarray(edges, { maxLength: Math.min(2, edges.length) }),
      },
      { requiredKeys: ['polarity', 'strength', 'origin', ...(good ? goodKeys : [])] },
    )
    .map(({ restsOn, polarity, ...given }): Omit<PlainItem, 'id'> => {
      const helps = polarity === 'supports' && target.charge === undefined
      const rests = helps && target.element !== undefined && restsOn !== undefined
      return { target, ...given, polarity: helps ? 'supports' : 'undermines', ...(rests ? { restsOn } : {}) }
    })
}

const sides = {
  good: [...Array<'supports'>(9).fill('supports'), 'undermines'] as const,
  any: ['supports', 'supports', 'undermines'] as const,
}
const strengths = {
  good: ['proves', 'proves', 'shows', 'points'] as const,
  any: ['fits', 'points', 'shows', 'proves'] as const,
}
const goodKeys = ['source', 'information', 'admissibility'] as const

/** A case and one more item that could be linked in it, on the side that is asked for; never on the charge as a whole. */
export const caseAnd = (polarity: PlainItem['polarity']): fc.Arbitrary<readonly [PlainCase, PlainItem]> =>
  anyCase
    .filter((c) => targetsOf(c).length > 0)
    .chain((c) =>
      fc
        .constantFrom(...targetsOf(c))
        .chain((target) => item(target, c.edges ?? [], 'good'))
        .map(({ restsOn, ...given }) => {
          const rests = polarity === 'supports' && restsOn ? { restsOn } : {}
          return [c, { id: 'one more', ...given, ...rests, polarity }] as const
        }),
    )

const targetsOf = (c: PlainCase): PlainItem['target'][] => [
  ...Object.entries(c.elements).flatMap(([element, { chain }]) => (chain ? [] : [{ element }])),
  ...(c.edges ?? []).map((edge) => ({ edge })),
]

/** Any case that the format allows, small enough to reckon by hand a thousand times. */
export const anyCase: fc.Arbitrary<PlainCase> = fc
  .record({
    ids: fc.subarray([...elementIds], { minLength: 1, maxLength: 4 }),
    edges: fc.oneof(
      fc.constant<Pair[]>([]),
      fc.constantFrom(...shapes),
      fc.shuffledSubarray(arrows, { maxLength: 7 }),
    ),
    kind: fc.constantFrom<Kind>('good', 'good', 'any'),
    seed: fc.array(fc.oneof({ weight: 3, arbitrary: proved }, chained), { minLength: 4, maxLength: 4 }),
  })
  .chain(({ ids, edges, kind, seed }) => {
    const elements = Object.fromEntries(ids.map((id, i) => [id, seed[i] ?? {}]))
    const said = targetsOf({ ...aCase(), elements, edges }).map((target) =>
      fc.array(item(target, edges, kind), { maxLength: 4, size: 'max' }),
    )
    return fc.record({
      model: fc.constant('crm-1.0.0' as const),
      id: fc.constant('any'),
      elements: fc.constant(elements),
      tree: tree(ids),
      edges: fc.constant(edges),
      edgeSources: fc.constantFrom(1, 1, 1, 2),
      items: fc
        .tuple(fc.array(item({ charge: true }, [], 'any'), { maxLength: 1 }), ...said)
        .map((items) => items.flat().map((given, i): PlainItem => ({ id: itemIds[i] ?? `i${i}`, ...given }))),
      steps: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('rights', 'list', '10', '9'),
          severity: fc.constantFrom('blocker' as const, 'major' as const, 'minor' as const),
          done: fc.constantFrom(true, true, true, false),
        }),
        { selector: ({ id }) => id, maxLength: 2 },
      ),
      disclosure: fc.constantFrom(0, 0.5, 1, 1, 1),
      undisclosedExculpatory: fc.constantFrom(false, false, false, true),
    })
  })
