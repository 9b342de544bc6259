import { readFileSync } from 'node:fs'

/** The words of the command line, from the same messages as the screens, in the language of the terminal. */
const language = /^km/.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'km' : 'en'

const messages: unknown = JSON.parse(
  readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8'),
)

/** A sentence by its key, with what it names filled in. Plain text only: no plurals are asked for here. */
export function say(key: string, names: Readonly<Record<string, string>> = {}): string {
  const sentence = key.split('.').reduce(within, messages)
  if (typeof sentence !== 'string') throw new Error(`no words for ${key}`)
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole)
}

const within = (tree: unknown, key: string): unknown =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).find(([name]) => name === key)?.[1]
    : undefined
