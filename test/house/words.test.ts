import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { events } from '@/lib/domain/log/event'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

type Tree = { readonly [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : flat(inner, `${path}${key}.`),
  )

const languages = { en: new Map(flat(en)), km: new Map(flat(km)) }

/** The names that a sentence takes in, at any depth: the arguments of its ICU syntax. */
function params(message: string): readonly string[] {
  const found = new Set<string>()
  const visit = (parts: readonly MessageFormatElement[]) => {
    for (const part of parts) {
      if (part.type !== TYPE.literal && part.type !== TYPE.pound && part.type !== TYPE.tag)
        found.add(part.value)
      if (part.type === TYPE.tag) visit(part.children)
      if (part.type === TYPE.plural || part.type === TYPE.select)
        for (const { value } of Object.values(part.options)) visit(value)
    }
  }
  try {
    visit(parse(message))
  } catch {
    return ['cannot be read']
  }
  return [...found].sort()
}

const files = ['lib', 'app', 'components']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/db/generated/'))

/** Codes that rules and shapes give as reasons, wherever they are written. */
const codes = [
  ...new Set(
    files
      .filter(
        (file) =>
          file.startsWith('lib/') &&
          !file.startsWith('lib/domain/readiness/') &&
          !file.startsWith('lib/transparency/'),
      )
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8')
        return [
          ...text.matchAll(
            /(?:\brefuse\(\s*|Refused\(\[\{ because: |super\(\[\{ because: )'([a-z][a-z0-9-]*)'/g,
          ),
        ].map(([, code = '']) => code)
      }),
  ),
].sort()

describe('the words of the house', () => {
  test('both languages have the same keys', () => {
    expect([...languages.km.keys()].filter((key) => !languages.en.has(key))).toEqual([])
    expect([...languages.en.keys()].filter((key) => !languages.km.has(key))).toEqual([])
  })

  test('every sentence can be read', () => {
    const broken = Object.values(languages).flatMap((words) =>
      [...words].flatMap(([key, message]) => (params(message)[0] === 'cannot be read' ? [key] : [])),
    )
    expect(broken).toEqual([])
  })

  test('both languages take in the same things', () => {
    const differing = [...languages.en].flatMap(([key, message]) => {
      const [here, there] = [params(message).join(), params(languages.km.get(key) ?? '').join()]
      return here === there ? [] : [`${key}: ${here} | ${there}`]
    })
    expect(differing).toEqual([])
  })

  test('what is said in one language is said in the other', () => {
    const silent = [...languages.en].filter(
      ([key, message]) => (message.trim() === '') !== ((languages.km.get(key) ?? '').trim() === ''),
    )
    expect(silent.map(([key]) => key)).toEqual([])
  })

  test('every Khmer sentence is in Khmer', () => {
    const names = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u
    const foreign = [...languages.km].filter(
      ([key, message]) =>
        names.test(message.replace(/\{[^{}]*\}/g, '')) &&
        /\p{Script=Latin}{4}/u.test(message.replace(/\{[^{}]*\}/g, '')) &&
        message === languages.en.get(key),
    )
    expect(foreign.map(([key]) => key).filter((key) => !/brand|usage|command/.test(key))).toEqual([])
  })

  test('everything that the log can say has a sentence, and its kind has words without its details', () => {
    const missing = Object.keys(events).flatMap((type) => {
      const [noun, past] = type.split('.')
      return [`history.${type}`, `history.noun.${noun}`, `history.past.${past}`].filter(
        (key) => !languages.en.has(key),
      )
    })
    expect(missing).toEqual([])
  })

  test('a sentence of the history takes in only what its entry carries', () => {
    const strange = Object.entries(events).flatMap(([type, { details }]) => {
      const carried = Object.keys(details.shape)
      return (['en', 'km'] as const).flatMap((language) =>
        params(languages[language].get(`history.${type}`) ?? '')
          .filter((name) => !carried.includes(name))
          .map((name) => `${language} ${type}: ${name}`),
      )
    })
    expect(strange).toEqual([])
  })

  test('every reason that a rule gives has a sentence', () => {
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !languages.en.has(`reasons.${code}`))).toEqual([])
  })

  test('every act has a name', () => {
    const acts = files
      .filter((file) => file.startsWith('lib/server/'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/= (?:act|twoPersonAct)\(\{\s*name: '([a-z-]+)'/g)].map(
          ([, name = '']) => name,
        ),
      )
    expect(acts.length).toBeGreaterThan(20)
    expect(acts.filter((name) => !languages.en.has(`acts.${name}`))).toEqual([])
  })
})
