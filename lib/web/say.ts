import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Refusal } from '@/lib/domain/shared/ruling'

/** What to say beside each field, by the field's name; under '' what concerns the whole. */
export type Sayings = Record<string, string[]>

/** zod's own findings, as the codes of our messages. Where a shape gave its own code, that one is said. */
const codeOf = (issue: z.core.$ZodIssue): { because: string; params?: Record<string, string | number> } => {
  const own = /^[a-z][a-z0-9-]*$/.test(issue.message) ? issue.message : undefined
  const params =
    'params' in issue && typeof issue.params === 'object'
      ? (issue.params as Record<string, string | number>)
      : {}
  switch (issue.code) {
    case 'too_big':
      return { because: own ?? 'too-large', params: { most: Number(issue.maximum), ...params } }
    case 'too_small':
      return { because: own ?? 'too-small', params: { least: Number(issue.minimum), ...params } }
    case 'unrecognized_keys':
      return { because: 'unknown-field', params: { field: issue.keys.join(', ').slice(0, 100) } }
    case 'invalid_value':
      return { because: own ?? 'not-a-choice' }
    default:
      return { because: own ?? (issue.input === undefined ? 'missing' : 'invalid'), params }
  }
}

/** Puts refusals into words, in the reader's language. A code without a sentence is a fault, told plainly. */
export async function sayRefusals(refusals: readonly Refusal[]): Promise<Sayings> {
  const t = await getTranslations('reasons')
  const sayings: Sayings = {}
  for (const { because, field = '', params } of refusals) {
    const key = because as Parameters<typeof t>[0]
    const said = t.has(key) ? t(key, params as never) : t('invalid')
    sayings[field] = [...(sayings[field] ?? []), said]
  }
  return sayings
}

/** Puts what zod found into words, by field. */
export const sayIssues = (error: z.ZodError): Promise<Sayings> =>
  sayRefusals(error.issues.map((issue) => ({ ...codeOf(issue), field: issue.path.map(String).join('.') })))
