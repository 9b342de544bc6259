import { z } from 'zod'
import type { Ruling } from './ruling'

/** A form field judged by a rule: text comes in, the rule's value goes out, and a refusal keeps its code and params. */
export function answer<T>(rule: (typed: string) => Ruling<T>) {
  return z.string('missing').transform((typed, context): T => {
    const ruling = rule(typed)
    if (ruling.ok) return ruling.value
    for (const { because, params } of ruling.refusals)
      context.addIssue({ code: 'custom', message: because, params, input: typed })
    return z.NEVER
  })
}

/** The same field when it may be left empty: an empty answer is null, never zero. */
export function optionalAnswer<T>(rule: (typed: string) => Ruling<T>) {
  return z
    .preprocess(
      (typed) => (typeof typed === 'string' && typed.trim() === '' ? null : typed),
      answer(rule).nullish(),
    )
    .transform((value) => value ?? null)
    .optional()
    .transform((value) => value ?? null)
}
