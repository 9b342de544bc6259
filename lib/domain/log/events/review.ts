import { z } from 'zod'
import { says } from '../declare'

/** What can be said of a review. What a prosecutor thinks stands in its own tables, not in the log that the team reads. */
export const reviewEvents = {
  'review.viewed': says('case', z.strictObject({}), true),
  'review.seen': says('case', z.strictObject({})),
  'judgement.made': says('judgement', z.strictObject({})),
  'evidence.reviewed': says('item', z.strictObject({ number: z.int() })),
} as const
