/** Where bytes stop being canonical JSON, and why. */
export type Fault = { readonly at: number; readonly why: FaultKind }
export type FaultKind =
  | 'not-utf8'
  | 'not-nfc'
  | 'not-json'
  | 'not-an-object'
  | 'space'
  | 'not-a-safe-integer'
  | 'escape'
  | 'control'
  | 'key-order'
  | 'duplicate-key'
  | 'too-deep'
  | 'trailing'

/** How deep a payload may nest. */
export const DEEPEST = 32

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LITERAL = /null|true|false/y
const NUMBER = /-?[0-9][0-9.eE+-]*/y
const INTEGER = /^(?:0|-?[1-9][0-9]{0,15})$/
// The escapes of RFC 8785 §3.2.2.2: the shortest spelling, and only where JSON asks for one.
const ESCAPE = /\\(?:["\\bfnrt]|u00(?:0[0-7b]|0[ef]|1[0-9a-f]))/y

/** The first reason why bytes are not a canonical JSON object (RFC 8785, integers only, NFC), or null. */
export function canonicalFault(bytes: Uint8Array): Fault | null {
  let text: string
  try {
    text = strictUtf8.decode(bytes)
  } catch {
    return { at: 0, why: 'not-utf8' }
  }
  if (text.normalize('NFC') !== text) return { at: 0, why: 'not-nfc' }
  return scan(text)
}

function scan(text: string): Fault | null {
  let at = 0
  let fault: Fault | null = null
  const fail = (why: FaultKind): false => {
    fault ??= { at, why: /[\t\n\r ]/.test(text.charAt(at)) && why === 'not-json' ? 'space' : why }
    return false
  }
  const take = (character: string): boolean => {
    if (text[at] !== character) return false
    at += 1
    return true
  }
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }

  function value(depth: number): boolean {
    if (depth > DEEPEST) return fail('too-deep')
    if (take('{')) return object(depth)
    if (take('[')) return array(depth)
    if (text[at] === '"') return string()
    const literal = match(LITERAL)
    if (literal !== null) at += literal.length
    return literal !== null || number()
  }

  function number(): boolean {
    const digits = match(NUMBER)
    if (digits === null) return fail('not-json')
    if (!INTEGER.test(digits) || !Number.isSafeInteger(Number(digits))) return fail('not-a-safe-integer')
    at += digits.length
    return true
  }

  function string(): boolean {
    if (!take('"')) return fail('not-json')
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === 0x22) break
      if (code === 0x5c) {
        const escaped = match(ESCAPE)
        if (escaped === null) return fail('escape')
        at += escaped.length
      } else if (code >= 0x20) at += 1
      else return fail(at < text.length ? 'control' : 'not-json')
    }
    at += 1
    return true
  }

  function array(depth: number): boolean {
    if (take(']')) return true
    do if (!value(depth + 1)) return false
    while (take(','))
    return take(']') || fail('not-json')
  }

  function object(depth: number): boolean {
    if (take('}')) return true
    let last: string | null = null
    do {
      const begin = at
      if (!string()) return false
      const key: string = JSON.parse(text.slice(begin, at))
      // Sorted by UTF-16 code units, as RFC 8785 §3.2.3 has it and as JavaScript compares.
      if (last !== null && key <= last) return fail(key === last ? 'duplicate-key' : 'key-order')
      last = key
      if (!take(':')) return fail('not-json')
      if (!value(depth + 1)) return false
    } while (take(','))
    return take('}') || fail('not-json')
  }

  if (text[0] !== '{') return fail('not-an-object') || fault
  if (value(1) && at !== text.length) fail('trailing')
  return fault
}
