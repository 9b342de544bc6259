import type { z } from 'zod'
import type { Refusal } from './ruling'

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

/** What a shape found wrong, as a refusal of the field it concerns. */
export const refusalOf = (issue: z.core.$ZodIssue): Refusal => ({
  ...codeOf(issue),
  field: issue.path.map(String).join('.'),
})
