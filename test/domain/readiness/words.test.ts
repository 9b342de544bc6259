import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { bands, bandWords } from '@/lib/domain/readiness/band'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { lids } from '@/lib/domain/readiness/charge'
import { reasons } from '@/lib/domain/readiness/reasons'
import { score } from '@/lib/domain/readiness/score'
import { limits } from '@/lib/domain/readiness/target'
import en from '@/messages/en.json'
import km from '@/messages/km.json'
import { aCase, anItem } from './cases'
import type { PlainTree } from './reference'

/** Every limit, lid and band has words, in both languages, that an officer can follow. */
const languages = [
  ['en', en],
  ['km', km],
] as const

/** The words under a key; an error of the format or a missing word throws. */
function spoken(
  locale: 'en' | 'km',
  messages: typeof en,
  key: string,
  params: Record<string, string | number> = {},
): string {
  const found: unknown = key
    .split('.')
    .reduce<unknown>((tree, name) => Reflect.get(Object(tree), name), messages)
  if (typeof found !== 'string') throw new Error(`no words for ${key}`)
  const onError = (error: Error) => {
    throw error
  }
  return createTranslator({ locale, messages: { said: found }, onError })('said', params)
}

const leaves = (tree: object, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}.${key}`, value]] : leaves(Object(value), `${path}.${key}`),
  )

const jargon = /\b(origin|voice|deciban|coverage|live|tainted|lid|damping|admissib|decision tree|undermin)/i

describe.each(languages)('the words of readiness in %s', (locale, messages) => {
  const everything = {
    have: 1,
    need: 2,
    percent: 40,
    step: 'notice',
    severity: 'blocker',
    origin: 'the courier',
  }

  test.each(limits.map(({ words }) => words).concat('readiness.limits.chain', 'readiness.limits.no-chain'))(
    'say %s',
    (words) => {
      for (const have of [1, 2, 5]) {
        for (const percent of [0, 40, 100]) {
          for (const part of ['title', 'sentence']) {
            expect(
              spoken(locale, messages, `${words}.${part}`, { ...everything, have, percent }),
            ).not.toMatch(/[{}]/)
          }
        }
      }
    },
  )

  test.each(lids.map(({ words }) => words))('say %s', (words) => {
    for (const severity of ['blocker', 'major', 'minor']) {
      for (const part of ['title', 'sentence']) {
        expect(spoken(locale, messages, `${words}.${part}`, { ...everything, severity })).not.toMatch(/[{}]/)
      }
    }
  })

  test('say every band', () => {
    for (const band of bands) expect(spoken(locale, messages, bandWords(band))).not.toBe('')
  })

  test('have the same keys in both languages', () => {
    expect(leaves(en.readiness, 'readiness').map(([key]) => key)).toEqual(
      leaves(km.readiness, 'readiness').map(([key]) => key),
    )
  })
})

describe('the sentences of an officer', () => {
  test('know nothing of the model', () => {
    const said = leaves({ ...en.readiness, faults: {}, command: {} }, 'readiness').map(([, text]) =>
      text.replace(/\{\w+/g, ''),
    )
    expect(said.filter((text) => jargon.test(text.replace('tainted voices', '')))).toEqual([])
  })

  const c = aCase({
    elements: { e: { sources: 2, needsAlternative: true }, f: {}, g: { chain: { from: 'L', to: 'X' } } },
    tree: { op: 'AND', of: ['e', 'f', 'g'].map((element) => ({ element })) },
    edges: [['L', 'X']],
    items: [
      anItem({ spoken: true }),
      anItem({ id: 'b', target: { element: 'f' } }),
      anItem({ id: 'c', target: { edge: ['L', 'X'] }, source: 'B', strength: 'points', origin: 'telco' }),
    ],
    steps: [{ id: 'notice', severity: 'major', done: false }],
    disclosure: 0.5,
  })
  const told = reasons(caseFile.parse(c))
  const sentence = (
    reason: { words: string; params: Readonly<Record<string, string | number>> } | undefined,
  ) => spoken('en', en, `${reason?.words}.sentence`, { ...reason?.params })

  test('say why, with the numbers of the case', () => {
    expect(told.elements.get('e')?.map(({ limit }) => limit)).toEqual([
      'uncorroborated',
      'no_alternative',
      'weight',
    ])
    expect(sentence(told.elements.get('e')?.[0])).toBe(
      'Only one source shows this; 2 independent sources are needed. Find one that did not learn it from the others.',
    )
    expect(sentence(told.edges.get('L>X')?.[0])).toBe('What has been gathered carries 47 % of what is asked.')
    expect(told.charge.map(sentence)).toEqual([
      'The charge is only as ready as the element that is shown least.',
      'This step is open and weighs heavily on the file: notice.',
      'If registry took back what they said, the charge would no longer stand. Find something that does not depend on this person.',
      '50 % of the decisions on disclosure, and of the tasks that may point away, are done.',
    ])
  })

  test('name the element that the evidence comes down to', () => {
    expect(told.weakest).toEqual({
      element: 'g',
      reason: {
        limit: 'chain',
        value: expect.closeTo(0.479, 3),
        words: 'readiness.limits.chain',
        params: {},
      },
    })
  })

  test('name the first of elements that are shown equally little, and the best of alternatives', () => {
    const elements = { e: {}, f: {}, g: {} }
    const weakest = (tree: PlainTree, items = [anItem({ target: { element: 'g' } })]) =>
      reasons(caseFile.parse(aCase({ elements, tree, items }))).weakest.element
    const [e, f, g] = [{ element: 'e' }, { element: 'f' }, { element: 'g' }]
    expect(weakest({ op: 'AND', of: [g, f, e] })).toBe('f')
    expect(weakest({ op: 'AND', of: [g, e, f] })).toBe('e')
    expect(weakest({ op: 'OR', of: [e, g, f] })).toBe('g')
    expect(weakest({ op: 'OR', of: [f, e] })).toBe('f')
  })

  test('give the same limits as the score', () => {
    const { limits: lying, elements, edges } = score(caseFile.parse(c))
    const plain = (list: readonly { limit: string; value: number }[] | undefined) =>
      list?.map(({ limit, value }) => ({ limit, value }))
    expect(plain(told.charge)).toEqual(lying)
    for (const [id, shown] of Object.entries(elements))
      expect(plain(told.elements.get(id))).toEqual(shown.limits)
    for (const [id, shown] of Object.entries(edges)) expect(plain(told.edges.get(id))).toEqual(shown.limits)
  })
})
