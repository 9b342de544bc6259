import { Malformed } from './malformed'

/** What the log may say: JSON without fractions. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The one spelling of a value that a leaf may carry; refuses what has none. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Malformed('a number that is not a safe integer')
    return String(value)
  }
  if (typeof value === 'string') {
    if (value.normalize('NFC') !== value) throw new Malformed('a string that is not NFC')
    if (Buffer.from(value).toString() !== value) throw new Malformed('a string that is not Unicode')
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${canonicalJson(key)}:${canonicalJson(inner)}`).join(',')}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
