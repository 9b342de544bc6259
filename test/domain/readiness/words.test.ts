import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { bands, bandWords } from '@/lib/domain/readiness/band'
import { lids } from '@/lib/domain/readiness/charge'
import { limits } from '@/lib/domain/readiness/target'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

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
  const figures = {
    ...{ element: 'Knowledge', points: '10', target: '20', step: 'notice', record: 'Search 1' },
    ...{ origin: 'the courier', seizure: 'E-010', from: 'L', to: 'X' },
  }
  // What the evidence comes down to is said by its own element or chain.
  const said = [...limits, ...lids].map(({ id }) => id).filter((id) => id !== 'evidence')

  test.each([...said, 'nothing_linked', 'chain_weak', 'chain_broken', 'nothing'])('say %s, once', (id) => {
    for (const sources of [1, 2, 5])
      for (const part of ['title', 'sentence'])
        expect(
          spoken(locale, messages, `readinessPage.limit.${id}.${part}`, { ...figures, sources }),
        ).not.toMatch(/[{}]/)
  })

  test('say every band', () => {
    for (const band of bands) expect(spoken(locale, messages, bandWords(band))).not.toBe('')
  })

  test('have the same keys in both languages', () => {
    for (const part of ['readiness', 'readinessPage'] as const)
      expect(leaves(en[part], part).map(([key]) => key)).toEqual(leaves(km[part], part).map(([key]) => key))
  })
})

test('the sentences of an officer know nothing of the model', () => {
  const said = leaves(en.readinessPage.limit, 'limit').map(([, text]) => text.replace(/\{\w+/g, ''))
  expect(said.filter((text) => jargon.test(text.replace(/voices? that need|one voice/g, '')))).toEqual([])
})
