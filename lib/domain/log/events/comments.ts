import { z } from 'zod'
import { says } from '../declare'

/** What can be said of comments. What was commented stands in its own table, not in the log. */
export const commentEvents = {
  'comments.viewed': says('case', z.strictObject({}), true),
  'comments.read': says('case', z.strictObject({ to: z.int() })),
  'comment.made': says('comment', z.strictObject({ comment: z.int(), told: z.int() })),
  'comment.withdrawn': says('comment', z.strictObject({ comment: z.int() })),
} as const
