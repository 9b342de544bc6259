import { describe, expect, test } from 'vitest'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { resultText } from '@/lib/domain/readiness/result'
import { score } from '@/lib/domain/readiness/score'
import { aCase, anItem } from './cases'
import type { PlainCase, PlainItem } from './reference'

/** Mistakes that other tellings of the method made, each found once by a property, kept here by hand. */
const read = (c: PlainCase) => score(caseFile.parse(c))
const limitsOf = (items: PlainItem[], element = {}) =>
  read(aCase({ elements: { e: element }, items })).elements.e?.limits.map(({ limit }) => limit)

describe('traps', () => {
  test('a weighty tainted voice is not made clean by a light item of the same origin', () => {
    const voice = { origin: 'courier', source: 'B' }
    const items = [
      anItem({ ...voice, id: 'story', class: 'accomplice' }),
      anItem({ ...voice, id: 'ticket', class: 'document', strength: 'fits' }),
      anItem({ ...voice, id: 'receipt', class: 'document', strength: 'fits' }),
    ]
    expect(limitsOf(items)).toContain('needs_untainted')
  })

  test('an origin that only speaks too lightly is no second source', () => {
    const items = [
      anItem({ id: 'a' }),
      anItem({ id: 'b', origin: 'gossip', strength: 'proves', source: 'E' }),
    ]
    expect(limitsOf(items, { sources: 2 })).toContain('uncorroborated')
    const graded = [anItem({ id: 'a' }), anItem({ id: 'b', origin: 'record' })]
    expect(limitsOf(graded, { sources: 2 })).not.toContain('uncorroborated')
  })

  test('a voice may pass the ceiling of its best item', () => {
    const items = ['a', 'b', 'c'].map((id) => anItem({ id, source: 'A' }))
    const { points, ledger } = read(aCase({ items })).elements.e ?? {}
    expect(points).toBeGreaterThan(20)
    expect(ledger).toHaveLength(1)
  })

  test('a new edge that is wide never worsens the best walk', () => {
    const edge = (from: string, to: string, strength: PlainItem['strength']) =>
      anItem({
        id: `${from}${to}`,
        target: { edge: [from, to] },
        origin: `${from}${to}`,
        strength,
        source: 'P2',
      })
    const chain = { elements: { e: { chain: { from: 'L', to: 'X' } } } }
    const narrow = aCase({
      ...chain,
      edges: [
        ['L', 'N'],
        ['N', 'X'],
      ],
      items: [edge('L', 'N', 'points'), edge('N', 'X', 'proves')],
    })
    const wide = {
      ...narrow,
      edges: [...(narrow.edges ?? []), ['L', 'A'], ['A', 'N']] as [string, string][],
      items: [...(narrow.items ?? []), edge('L', 'A', 'proves'), edge('A', 'N', 'proves')],
    }
    expect(read(narrow).routes.e?.nodes).toEqual(['L', 'N', 'X'])
    expect(read(wide).routes.e?.nodes).toEqual(['L', 'A', 'N', 'X'])
    expect(read(wide).readiness).toBeGreaterThan(read(narrow).readiness)
  })

  test('a person who falls silent leaves the records of their device', () => {
    const items = [
      anItem({ id: 'says', origin: 'courier', spoken: true, source: 'B', class: 'witness' }),
      anItem({ id: 'phone', origin: 'courier', class: 'device' }),
    ]
    const { withoutOrigin, withoutPerson } = read(aCase({ items }))
    expect(withoutOrigin).toEqual([{ origin: 'courier', evidence: 0 }])
    expect(withoutPerson[0]?.evidence).toBe(100)
  })

  test('a broken seal does not weaken what helps the accused', () => {
    const alibi = { id: 'alibi', polarity: 'undermines' as const, origin: 'camera' }
    const sound = read(aCase({ items: [anItem(), anItem(alibi)] })).elements.e?.points
    const broken = anItem({ ...alibi, custodyDefects: ['seal_broken_unexplained', 'hash_mismatch'] })
    expect(read(aCase({ items: [anItem(), broken] })).elements.e?.points).toBe(sound)
  })

  test('the strict reading takes what points away more seriously, not less', () => {
    const doubts = ['a', 'b', 'c', 'd', 'e'].map((origin) =>
      anItem({ id: origin, origin, polarity: 'undermines', source: 'C' }),
    )
    const items = [anItem({ id: 'x', origin: 'one' }), anItem({ id: 'y', origin: 'two' }), ...doubts]
    // Read the same way as what supports, these doubts would shrink faster than the proof, and strict would stand at 33.
    expect(read(aCase({ items }))).toMatchObject({ display: 21, range: { strict: 0, lenient: 69 } })
  })

  test('what nobody has graded does not come alive in the lenient reading, though it weighs three points there', () => {
    const items = [...'abcdefghij'].map((origin) => anItem({ id: origin, origin, source: null }))
    expect(read(aCase({ items })).range.lenient).toBe(39)
  })
})

describe('corners', () => {
  test('words that JavaScript keeps for itself are names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const text = JSON.stringify({
      ...aCase({ tree: { op: 'AND', of: names.map((element) => ({ element })) } }),
      edges: [['__proto__', 'constructor']],
      items: names.map((name) => anItem({ id: name, origin: name, target: { element: name } })),
      steps: [{ id: '__proto__', severity: 'minor', done: false }],
    }).replace('"elements":{"e":{}}', `"elements":{${names.map((name) => `"${name}":{}`).join()}}`)
    const result = score(caseFile.parse(JSON.parse(text)))
    expect(Object.keys(result.elements)).toEqual([...names].sort())
    expect(result.readiness).toBe(89)
    expect(result.limits[0]).toEqual({ limit: 'step:__proto__', value: 89 })
    expect(result.criticalSets).toEqual([...names].sort().map((name) => [name]))
    expect(resultText(result)).toContain('"__proto__":{"coverage":1,')
  })

  test('keys that look like numbers stand in the order of their characters', () => {
    const ids = ['9', '10', '1', '!', 'a']
    const text = resultText(
      read(
        aCase({
          elements: Object.fromEntries(ids.map((id) => [id, {}])),
          tree: { op: 'OR', of: ids.map((element) => ({ element })) },
        }),
      ),
    )
    const printed = [...text.matchAll(/"([^"]+)":\{"coverage"/g)].map(([, id]) => id)
    expect(printed).toEqual(['!', '1', '10', '9', 'a'])
    expect(Object.keys(JSON.parse(text)).slice(0, 6)).toEqual([
      'model',
      'id',
      'readiness',
      'band',
      'display',
      'limits',
    ])
  })

  test('equal rows stand in the order of code units, where a telephone comes before a full-width tilde', () => {
    const origins = ['\uFF5E', '\u{1F4DE}', 'a', 'Z', '10', '9']
    const items = origins.map((origin, i) => anItem({ id: `i${i}`, origin }))
    expect(read(aCase({ items })).withoutOrigin.map(({ origin }) => origin)).toEqual([
      '10',
      '9',
      'Z',
      'a',
      '\u{1F4DE}',
      '\uFF5E',
    ])
  })

  test('a tree may nest deeper than the stack', { timeout: 60_000 }, () => {
    const depth = 200_000
    const tree = `${'{"op":"OR","of":['.repeat(depth)}{"element":"e"}${']}'.repeat(depth)}`
    const text = JSON.stringify(aCase({ items: [anItem()] })).replace(
      '{"element":"e"},"steps"',
      `${tree},"steps"`,
    )
    expect(score(caseFile.parse(JSON.parse(text))).readiness).toBe(100)
  })

  test('a target and a number of sources may be as large as numbers go', () => {
    const { elements } = read(
      aCase({ elements: { e: { target: Number.MAX_VALUE, sources: 1e300 } }, items: [anItem()] }),
    )
    expect(elements.e?.coverage).toBeGreaterThanOrEqual(0)
    expect(elements.e?.limits.map(({ limit }) => limit)).toContain('uncorroborated')
  })

  test('a target may be as small as numbers go', () => {
    const { readiness, range } = read(
      aCase({ elements: { e: { target: Number.MIN_VALUE } }, items: [anItem()] }),
    )
    expect({ readiness, range }).toEqual({ readiness: 100, range: { strict: 100, lenient: 100 } })
  })

  test('a step of the same severity as another stands by its name', () => {
    const steps = ['b', 'a', '10', '9'].map((id) => ({ id, severity: 'major' as const, done: false }))
    expect(
      read(aCase({ steps, items: [anItem()] }))
        .limits.map(({ limit }) => limit)
        .slice(0, 4),
    ).toEqual(['step:10', 'step:9', 'step:a', 'step:b'])
  })

  test('of equal limits the order of the table decides', () => {
    const { limits } = read(
      aCase({
        items: [anItem(), anItem({ id: 'x', target: { charge: true }, polarity: 'undermines', origin: 'x' })],
        undisclosedExculpatory: true,
        steps: [{ id: 'notice', severity: 'blocker', done: false }],
      }),
    )
    expect(limits.map(({ limit }) => limit)).toEqual([
      'step:notice',
      'undisclosed',
      'charge_contradiction',
      'evidence',
      'disclosure',
    ])
  })

  test('a hash that no longer matches leaves nothing of the item, not even of a unique object', () => {
    const { elements } = read(aCase({ items: [anItem({ custodyDefects: ['hash_mismatch'], unique: true })] }))
    expect(elements.e).toMatchObject({
      points: 0,
      ledger: [{ origin: 'registry', points: 0, items: [{ id: 'a', weight: 0 }] }],
    })
    expect(elements.e?.limits.map(({ limit }) => limit)).toEqual(['weight', 'no_live_item'])
  })

  test('an excluded item has a row but no place in the ledger', () => {
    const result = read(aCase({ items: [anItem({ admissibility: 'excluded', spoken: true })] }))
    expect(result.elements.e?.ledger).toEqual([])
    expect(result.elements.e?.limits).toEqual([{ limit: 'weight', value: 0 }])
    expect(result.withoutOrigin).toEqual([{ origin: 'registry', evidence: 0 }])
    expect(result.limits.map(({ limit }) => limit)).toContain('single_person:registry')
  })
})
