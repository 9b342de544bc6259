import type { z } from 'zod'

/** Something wrong with a case: a code for the words, and where it stands. */
export type Fault = { readonly because: string; readonly path: readonly PropertyKey[] }

/** The code for a fault that the shapes themselves find. */
export function because({ code, input }: { readonly code: string; readonly input?: unknown }): string {
  if (input === undefined) return 'missing'
  if (code === 'invalid_value') return 'not-one-of'
  if (code === 'unrecognized_keys') return 'unknown-field'
  return code === 'too_small' || code === 'too_big' ? 'not-a-pair' : 'wrong-kind'
}

/** Each issue as a fault; a field that should not be there is named itself, not only what holds it. */
export const faultsOf = ({ issues }: z.core.$ZodError): Fault[] =>
  issues.map((issue) => ({
    because: issue.message,
    path: issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path,
  }))

/** A path as people write it, `items[0].source`; a field that is not a plain word stands in quotes. */
export const fieldName = (path: Fault['path']): string => path.map(part).join('').replace(/^\./, '')

function part(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`
  const field = String(key)
  return /^[\p{L}\p{M}\p{N}_$-]+$/u.test(field) ? `.${field}` : `[${JSON.stringify(field)}]`
}
