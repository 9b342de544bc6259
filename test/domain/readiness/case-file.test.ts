import { describe, expect, test } from 'vitest'
import { caseFile, readCaseFile } from '@/lib/domain/readiness/case-file'
import { fieldName } from '@/lib/domain/readiness/fault'
import { aCase, anItem } from './cases'

/** A sound case with everything in it, to be spoiled in one place. */
const sound = () => ({
  ...aCase({
    elements: { e: {}, f: { sources: 2 }, chained: { chain: { from: 'L', to: 'X' } } },
    tree: { op: 'AND', of: [{ element: 'e' }, { op: 'OR', of: [{ element: 'f' }, { element: 'chained' }] }] },
    edges: [
      ['L', 'N'],
      ['N', 'X'],
    ],
    items: [
      anItem({ id: 'a', restsOn: [['L', 'N']], custodyDefects: ['time_gap'] }),
      anItem({ id: 'b', target: { edge: ['L', 'N'] } }),
      anItem({ id: 'c', target: { charge: true }, polarity: 'undermines' }),
    ],
    steps: [{ id: 'notice', severity: 'blocker', done: true }],
  }),
})

/** Puts a value at a path, or takes away what is there. */
function spoiled(path: string, value?: unknown): unknown {
  const whole: unknown = structuredClone(sound())
  const keys = path.match(/[^.[\]]+/g) ?? []
  const last = keys.at(-1) ?? ''
  let at: unknown = whole
  for (const key of keys.slice(0, -1)) at = Reflect.get(Object(at), key)
  if (value === undefined) Reflect.deleteProperty(Object(at), last)
  else Reflect.set(Object(at), last, value)
  return whole
}

const refusal = (raw: unknown) => {
  const read = readCaseFile(raw)
  if (read.ok) return 'accepted'
  const [first] = read.faults
  return `${fieldName(first?.path ?? [])}: ${first?.because}`
}

describe('a case file', () => {
  test('is read when it is sound', () => {
    expect(refusal(sound())).toBe('accepted')
  })

  test('gets what was left out, the less flattering way', () => {
    const bare = {
      id: 'a',
      target: { element: 'e' },
      polarity: 'supports',
      strength: 'fits',
      origin: 'o',
    } as const
    expect(caseFile.parse({ ...aCase(), items: [bare] })).toEqual({
      ...aCase(),
      elements: { e: { sources: 1, target: 20, needsAlternative: false, alternativeTested: false } },
      edges: [],
      edgeSources: 1,
      items: [
        {
          ...bare,
          source: null,
          information: 6,
          admissibility: 'unassessed',
          class: 'official',
          spoken: false,
          hearsay: false,
          unique: false,
          resolved: false,
          rejected: false,
          custodyDefects: [],
          restsOn: [],
        },
      ],
    })
  })

  const required = ['model', 'id', 'elements', 'tree', 'steps', 'disclosure', 'undisclosedExculpatory']
  const ofAnItem = ['id', 'target', 'polarity', 'strength', 'origin'].map((field) => `items[0].${field}`)
  const ofAStep = ['id', 'severity', 'done'].map((field) => `steps[0].${field}`)

  test.each([...required, ...ofAnItem, ...ofAStep])('is refused without %s', (path) => {
    expect(refusal(spoiled(path))).toBe(`${path}: missing`)
  })

  const wrong: readonly (readonly [path: string, value: unknown, refusal: string])[] = [
    ['model', 'crm-1.0.1', 'model: other-model'],
    ['model', 1, 'model: other-model'],
    ['id', '', 'id: empty-name'],
    ['id', 7, 'id: wrong-kind'],
    ['id', 'a>b', 'id: arrow-in-name'],
    ['id', '\ud800', 'id: unreadable-text'],
    ['template', null, 'template: wrong-kind'],
    ['colour', 'blue', 'colour: unknown-field'],
    ['elements', [], 'elements: wrong-kind'],
    ['elements', null, 'elements: wrong-kind'],
    ['elements.e', [], 'elements.e: wrong-kind'],
    ['elements.e.weight', 1, 'elements.e.weight: unknown-field'],
    ['elements.e.sources', 0, 'elements.e.sources: not-a-count'],
    ['elements.e.sources', 1.5, 'elements.e.sources: not-a-count'],
    ['elements.e.sources', '1', 'elements.e.sources: wrong-kind'],
    ['elements.e.sources', null, 'elements.e.sources: wrong-kind'],
    ['elements.e.target', 0, 'elements.e.target: not-positive'],
    ['elements.e.target', -1, 'elements.e.target: not-positive'],
    ['elements.e.target', Number.POSITIVE_INFINITY, 'elements.e.target: wrong-kind'],
    ['elements.e.target', Number.NaN, 'elements.e.target: wrong-kind'],
    ['elements.e.needsAlternative', 'yes', 'elements.e.needsAlternative: wrong-kind'],
    ['elements.chained.chain.to', 'L', 'elements.chained.chain.to: self-loop'],
    ['elements.chained.chain.to', '', 'elements.chained.chain.to: empty-name'],
    ['elements.chained.chain.via', 'N', 'elements.chained.chain.via: unknown-field'],
    ['elements.chained.sources', 1, 'elements.chained.sources: chain-stands-alone'],
    ['elements.chained.alternativeTested', false, 'elements.chained.alternativeTested: chain-stands-alone'],
    ['elements.a>b', {}, 'elements["a>b"]: arrow-in-name'],
    ['tree', [], 'tree: wrong-kind'],
    ['tree', 'e', 'tree: wrong-kind'],
    ['tree', {}, 'tree.op: missing'],
    ['tree', { op: 'AND' }, 'tree.of: missing'],
    ['tree', { element: 'e', op: 'AND', of: [] }, 'tree.op: unknown-field'],
    ['tree.op', 'NOT', 'tree.op: not-one-of'],
    ['tree.of', [], 'tree.of: nothing-in-it'],
    ['tree.of', {}, 'tree.of: wrong-kind'],
    ['tree.of[1].of', [], 'tree.of[1].of: nothing-in-it'],
    ['tree.of[1].of[0].element', 'nothing', 'tree.of[1].of[0].element: no-such-element'],
    ['tree.of[1].of[0].element', 'toString', 'tree.of[1].of[0].element: no-such-element'],
    ['tree.of[1].of[0].element', 3, 'tree.of[1].of[0].element: wrong-kind'],
    ['tree.of[0]', null, 'tree.of[0]: wrong-kind'],
    ['edges', {}, 'edges: wrong-kind'],
    ['edges', null, 'edges: wrong-kind'],
    ['edges[0]', ['L'], 'edges[0]: not-a-pair'],
    ['edges[0]', ['L', 'N', 'X'], 'edges[0]: not-a-pair'],
    ['edges[1]', ['N', 'N'], 'edges[1]: self-loop'],
    ['edges[1]', ['L', 'N'], 'edges[1]: repeated'],
    ['edges[1]', ['N>', 'X'], 'edges[1][0]: arrow-in-name'],
    ['edges[1]', ['N', ''], 'edges[1][1]: empty-name'],
    ['edgeSources', 0, 'edgeSources: not-a-count'],
    ['edgeSources', 2.5, 'edgeSources: not-a-count'],
    ['items', {}, 'items: wrong-kind'],
    ['items[1]', null, 'items[1]: wrong-kind'],
    ['items[1].id', 'a', 'items[1].id: repeated'],
    ['items[1].id', '', 'items[1].id: empty-name'],
    ['items[1].weight', 5, 'items[1].weight: unknown-field'],
    ['items[0].target', {}, 'items[0].target: not-one-target'],
    ['items[0].target', { element: 'e', charge: true }, 'items[0].target: not-one-target'],
    ['items[0].target', { charge: false }, 'items[0].target.charge: not-one-of'],
    ['items[0].target', { place: 'e' }, 'items[0].target.place: unknown-field'],
    ['items[0].target', { element: 'nothing' }, 'items[0].target.element: no-such-element'],
    ['items[0].target', { element: 'constructor' }, 'items[0].target.element: no-such-element'],
    ['items[0].target', { element: 'chained' }, 'items[0].target.element: proved-by-its-chain'],
    ['items[1].target', { edge: ['N', 'L'] }, 'items[1].target.edge: no-such-edge'],
    ['items[1].target', { edge: ['L'] }, 'items[1].target.edge: not-a-pair'],
    ['items[1].target', { charge: true }, 'items[1].target.charge: supports-the-charge'],
    ['items[0].polarity', 'against', 'items[0].polarity: not-one-of'],
    ['items[0].strength', 'Proves', 'items[0].strength: not-one-of'],
    ['items[0].source', 'P5', 'items[0].source: not-one-of'],
    ['items[0].information', 7, 'items[0].information: not-one-of'],
    ['items[0].information', 0, 'items[0].information: not-one-of'],
    ['items[0].information', 1.5, 'items[0].information: not-one-of'],
    ['items[0].information', '2', 'items[0].information: not-one-of'],
    ['items[0].information', null, 'items[0].information: not-one-of'],
    ['items[0].admissibility', 'ok', 'items[0].admissibility: not-one-of'],
    ['items[0].origin', '', 'items[0].origin: empty-name'],
    ['items[0].origin', 'a>b', 'items[0].origin: arrow-in-name'],
    ['items[0].class', 'police', 'items[0].class: not-one-of'],
    ['items[0].spoken', 1, 'items[0].spoken: wrong-kind'],
    ['items[0].hearsay', null, 'items[0].hearsay: wrong-kind'],
    ['items[0].custodyDefects', ['lost'], 'items[0].custodyDefects[0]: not-one-of'],
    ['items[0].custodyDefects', ['time_gap', 'time_gap'], 'items[0].custodyDefects[1]: repeated'],
    ['items[0].restsOn', [['N', 'L']], 'items[0].restsOn[0]: no-such-edge'],
    [
      'items[0].restsOn',
      [
        ['L', 'N'],
        ['L', 'N'],
      ],
      'items[0].restsOn[1]: repeated',
    ],
    ['items[0].restsOn', [['L', 'L']], 'items[0].restsOn[0]: self-loop'],
    ['items[1].restsOn', [['L', 'N']], 'items[1].restsOn: cannot-rest'],
    ['items[2].restsOn', [['L', 'N']], 'items[2].restsOn: cannot-rest'],
    ['steps', null, 'steps: wrong-kind'],
    ['steps[0].severity', 'huge', 'steps[0].severity: not-one-of'],
    ['steps[0].done', 'yes', 'steps[0].done: wrong-kind'],
    ['steps[0].id', 'a>b', 'steps[0].id: arrow-in-name'],
    ['steps[0].due', 'today', 'steps[0].due: unknown-field'],
    ['steps[1]', { id: 'notice', severity: 'minor', done: true }, 'steps[1].id: repeated'],
    ['disclosure', 1.01, 'disclosure: not-a-share'],
    ['disclosure', -0.01, 'disclosure: not-a-share'],
    ['disclosure', '1', 'disclosure: wrong-kind'],
    ['undisclosedExculpatory', 'no', 'undisclosedExculpatory: wrong-kind'],
  ]

  test.each(wrong)('with %s as %j is refused: %s', (path, value, because) => {
    expect(refusal(spoiled(path, value))).toBe(because)
  })

  test('is refused with a field named __proto__, wherever it stands', () => {
    const text = JSON.stringify(sound())
    const places = [
      ['"id":"any"', '"id":"any","__proto__":{}', '__proto__: unknown-field'],
      ['"id":"a",', '"id":"a","__proto__":1,', 'items[0].__proto__: unknown-field'],
      ['{"element":"f"}', '{"element":"f","__proto__":{}}', 'tree.of[1].of[0].__proto__: unknown-field'],
      ['"sources":2', '"__proto__":2', 'elements.f.__proto__: unknown-field'],
    ] as const
    for (const [from, to, because] of places)
      expect(refusal(JSON.parse(text.replace(from, to)))).toBe(because)
  })

  test.each([null, [], 'case', 7, true, undefined])('is not %j', (raw) => {
    expect(readCaseFile(raw).ok).toBe(false)
  })

  test('keeps custody fields of undermining items and answers of supporting ones without using them', () => {
    const raw = sound()
    raw.items?.push(
      anItem({ id: 'd', polarity: 'undermines', custodyDefects: ['time_gap'], unique: true }),
      anItem({ id: 'e', resolved: true, rejected: true }),
    )
    expect(refusal(raw)).toBe('accepted')
  })
})
