import { z } from 'zod'
import { says } from '../declare'

/** What can be said of innocent explanations and of answers to what undermines. */
export const defenceEvents = {
  'defence.viewed': says('case', z.strictObject({}), true),
  'explanation.added': says(
    'explanation',
    z.strictObject({ number: z.int(), voice: z.string(), elements: z.int() }),
  ),
  'explanation.ground-added': says(
    'explanation',
    z.strictObject({ number: z.int(), item: z.int(), side: z.string() }),
  ),
  'explanation.tested': says('explanation', z.strictObject({ number: z.int(), outcome: z.string() })),
  'link.answered': says('link', z.strictObject({ item: z.int(), answer: z.string() })),
} as const
