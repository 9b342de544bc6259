/** What is wrong with a text as JSON, at which character, and where a repeated name stands. */
export type Trouble = {
  readonly because: 'not-json' | 'repeated'
  readonly offset: number
  readonly path: readonly PropertyKey[]
}

/** A list or an object that is not closed yet: which part of it is being read, and the names an object has had. */
type Open = { readonly names: Set<string> | null; at: string | number }

const space = /[ \t\r\n]*/y
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them bare in a string (RFC 8259 §7)
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * The first thing wrong with a text, or nothing. JSON.parse gives no position and lets a repeated name win silently;
 * of evidence both must be told (RFC 7493 §2.3: names must be unique).
 */
export const troubleIn = (text: string): Trouble | null => walk(text, () => {})

/** The character at which a field begins; if the field is missing, at which what should hold it begins. */
export function offsetOf(text: string, path: readonly PropertyKey[]): number {
  let [nearest, depth] = [0, -1]
  walk(text, (here, offset) => {
    if (here.length <= depth || !here.every(({ at }, i) => at === path[i])) return
    nearest = offset
    depth = here.length
  })
  return nearest
}

/** Reads a text token by token, in a loop because it may nest deeper than the stack, and shows where each value begins. */
function walk(text: string, visit: (here: readonly Open[], offset: number) => void): Trouble | null {
  const open: Open[] = []
  let expect: 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'next' = 'value'
  for (let offset = after(space, text, 0) ?? 0; offset < text.length; ) {
    const end = after(token, text, offset)
    if (end === undefined) return { because: 'not-json', offset, path: [] }
    const said = text.slice(offset, end)
    const inside = open.at(-1)
    const trouble = { because: 'not-json', offset, path: [] } as const

    if (said === '}' || said === ']') {
      const empty = said === '}' ? 'first name' : 'first value'
      const closes = inside !== undefined && (inside.names !== null) === (said === '}')
      if (!closes || (expect !== empty && expect !== 'next')) return trouble
      open.pop()
      expect = 'next'
    } else if (said === ',') {
      if (expect !== 'next' || inside === undefined) return trouble
      if (typeof inside.at === 'number') inside.at++
      expect = inside.names === null ? 'value' : 'name'
    } else if (said === ':') {
      if (expect !== 'colon') return trouble
      expect = 'value'
    } else if (expect === 'name' || expect === 'first name') {
      if (!said.startsWith('"') || inside === undefined) return trouble
      const name = String(JSON.parse(said))
      inside.at = name
      if (inside.names?.has(name)) return { because: 'repeated', offset, path: open.map(({ at }) => at) }
      inside.names?.add(name)
      expect = 'colon'
    } else {
      if (expect !== 'value' && expect !== 'first value') return trouble
      visit(open, offset)
      if (said === '{') open.push({ names: new Set(), at: '' })
      if (said === '[') open.push({ names: null, at: 0 })
      expect = said === '{' ? 'first name' : said === '[' ? 'first value' : 'next'
    }
    offset = after(space, text, end) ?? end
  }
  const whole = open.length === 0 && expect === 'next'
  return whole ? null : { because: 'not-json', offset: text.length, path: [] }
}

function after(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : undefined
}
