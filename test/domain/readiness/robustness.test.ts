import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseFile, caseFile } from '@/lib/domain/readiness/case-file'
import { unknownNames, whatFalls, withoutEvidence } from '@/lib/domain/readiness/knock-out'
import { score } from '@/lib/domain/readiness/score'
import { anyCase } from './any-case'
import { aBigCase } from './big-case'
import { aCase, anItem } from './cases'
import type { PlainCase } from './reference'

/** What falls when a source is lost: the quick answers against the slow ones, and the answers themselves. */
const evidenceOf = (file: CaseFile) =>
  score(file).limits.find(({ limit }) => limit === 'evidence')?.value ?? Number.NaN

const edge = (id: string, from: string, to: string, origin: string) =>
  anItem({ id, target: { edge: [from, to] }, origin })

test('rows that differ by less than a billionth are a tie, which the name breaks', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const { withoutOrigin, withoutPerson } = score(caseFile.parse(drawn))
      for (const rows of [withoutOrigin, withoutPerson])
        for (const [place, { origin, evidence }] of rows.slice(1).entries()) {
          const before = rows[place]
          if (!before) continue
          const [one, other] = [before.evidence, evidence].map((value) => Math.round(value * 1e9))
          expect(one).toBeLessThanOrEqual(other ?? 0)
          if (one === other) expect(before.origin < origin).toBe(true)
        }
    }),
    { numRuns: 1_000 },
  )
})

describe('what remains without an origin', { timeout: 120_000 }, () => {
  const sizes = [
    { links: 60, origins: 6 },
    { links: 200, origins: 12 },
    { links: 200, origins: 40, against: 0.3 },
    { links: 500, origins: 25 },
  ]

  test.each(sizes)(
    'is to the last byte what a new reading gives ($links links, $origins origins)',
    (size) => {
      const file = caseFile.parse(aBigCase(size))
      const { withoutOrigin, withoutPerson } = score(file)
      for (const { origin, evidence } of withoutOrigin) {
        expect([origin, evidence]).toEqual([origin, evidenceOf(withoutEvidence(file, { origins: [origin] }))])
      }
      for (const { origin, evidence } of withoutPerson) {
        const gone = file.items.filter(
          (item) => item.polarity === 'supports' && item.spoken && item.origin === origin,
        )
        const left = evidenceOf(withoutEvidence(file, { items: gone.map(({ id }) => id) }))
        expect([origin, evidence]).toEqual([origin, left])
      }
    },
  )

  test.each([
    { links: 120, origins: 10, against: 0.02, seed: 30 },
    { links: 160, origins: 12, against: 0.02, seed: 22 },
    { links: 240, origins: 14, against: 0.02, seed: 23 },
  ])('names every critical pair and no other ($links links, seed $seed)', (size) => {
    const big = aBigCase(size)
    // Alternatives and lower targets bring the evidence near the line, where pairs matter.
    const tree: PlainCase['tree'] = {
      op: 'AND',
      of: [
        { op: 'OR', of: [{ element: 'element-0' }, { element: 'element-1' }] },
        { op: 'OR', of: [{ element: 'element-2' }, { element: 'attribution' }] },
        { element: 'element-3' },
      ],
    }
    const file = caseFile.parse({ ...big, tree, elements: { ...big.elements, 'element-3': { target: 40 } } })
    const origins = score(file)
      .withoutOrigin.map(({ origin }) => origin)
      .sort()
    const falls = (gone: string[]) => evidenceOf(withoutEvidence(file, { origins: gone })) < 40
    const singles = origins.filter((origin) => falls([origin]))
    const others = origins.filter((origin) => !singles.includes(origin))
    const pairs = others.flatMap((a, i) =>
      others.slice(i + 1).flatMap((b) => (falls([a, b]) ? [[a, b]] : [])),
    )
    expect([falls([]), pairs.length > 0]).toEqual([false, true])
    expect(score(file).criticalSets).toEqual([...singles.map((origin) => [origin]), ...pairs])
  })
})

describe('critical sets', () => {
  test('find two witnesses who each carry one of two ways', () => {
    const c = aCase({
      elements: { e: { chain: { from: 'L', to: 'X' } } },
      edges: [
        ['L', 'N'],
        ['N', 'X'],
        ['L', 'A'],
        ['A', 'X'],
      ],
      items: [
        edge('1', 'L', 'N', 'wife'),
        edge('2', 'N', 'X', 'telco'),
        edge('3', 'L', 'A', 'bank'),
        edge('4', 'A', 'X', 'bank'),
      ],
    })
    expect(score(caseFile.parse(c)).criticalSets).toEqual([
      ['bank', 'telco'],
      ['bank', 'wife'],
    ])
  })

  test('find two sources who each carry one of two alternatives', () => {
    const c = aCase({
      elements: { e: {}, f: {} },
      tree: { op: 'OR', of: [{ element: 'e' }, { element: 'f' }] },
      items: [anItem({ origin: 'a' }), anItem({ id: 'b', origin: 'b', target: { element: 'f' } })],
    })
    expect(score(caseFile.parse(c)).criticalSets).toEqual([['a', 'b']])
  })

  test('find the one who carries the phone and the one who carries what does not need it', () => {
    const c = aCase({
      edges: [['L', 'N']],
      items: [
        anItem({ id: 'call', origin: 'handset', restsOn: [['L', 'N']] }),
        edge('sim', 'L', 'N', 'telco'),
        anItem({ id: 'letter', origin: 'letter' }),
      ],
    })
    expect(score(caseFile.parse(c)).criticalSets).toEqual([
      ['handset', 'letter'],
      ['letter', 'telco'],
    ])
  })

  test('find two whose loss moves no edge, but what rests on it', () => {
    const voices = [...'123456']
    const c = aCase({
      elements: { e: { target: 50 } },
      edges: [['L', 'N']],
      items: [
        anItem({ id: 'call', origin: 'handset', restsOn: [['L', 'N']] }),
        ...voices.map((origin) => ({ ...edge(origin, 'L', 'N', origin), strength: 'fits' as const })),
      ],
    })
    const pairs = voices.flatMap((a, i) => voices.slice(i + 1).map((b) => [a, b]))
    expect(score(caseFile.parse(c)).criticalSets).toEqual([['handset'], ...pairs])
  })

  test('are none when the evidence is under the line already', () => {
    expect(score(caseFile.parse(aCase({ items: [anItem({ source: 'E' })] }))).criticalSets).toEqual([])
  })
})

describe('knocking out', () => {
  const file = caseFile.parse(
    aCase({
      edges: [['L', 'N']],
      items: [
        anItem({ id: 'call', origin: 'handset', restsOn: [['L', 'N']] }),
        edge('sim', 'L', 'N', 'telco'),
        anItem({
          id: 'brother',
          origin: 'telco',
          polarity: 'undermines',
          target: { edge: ['L', 'N'] },
          strength: 'fits',
        }),
      ],
      steps: [{ id: 'notice', severity: 'blocker', done: true }],
    }),
  )

  test('an origin takes what it supports, and leaves what it says for the accused', () => {
    expect(withoutEvidence(file, { origins: ['telco'] }).items.map(({ id }) => id)).toEqual([
      'call',
      'brother',
    ])
  })

  test('an attribution takes what rests on it', () => {
    const after = score(withoutEvidence(file, { attributions: [['L', 'N']] }))
    expect(whatFalls(score(file), after)).toEqual({
      display: { from: 88, to: 0 },
      elements: [{ name: 'e', from: expect.closeTo(0.89, 2), to: 0 }],
      edges: [{ name: 'L>N', from: expect.closeTo(0.89, 2), to: 0 }],
    })
  })

  test('a step is taken as open again', () => {
    expect(score(withoutEvidence(file, { steps: ['notice'] })).display).toBe(39)
  })

  test('nothing changes when nothing is taken', () => {
    expect(withoutEvidence(file, {})).toEqual(file)
  })

  test('names that are not there are told', () => {
    const gone = { items: ['call', 'x'], origins: ['y'], attributions: [['N', 'L']] as const, steps: ['z'] }
    expect(unknownNames(file, gone)).toEqual(['item:x', 'origin:y', 'attribution:N>L', 'step:z'])
    expect(unknownNames(file, { items: ['call'], origins: ['telco'], steps: ['notice'] })).toEqual([])
  })
})
