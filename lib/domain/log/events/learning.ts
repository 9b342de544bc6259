import { z } from 'zod'
import { says } from '../declare'

/** What can be said of learning from returns, and of practice. */
export const learningEvents = {
  'lessons.viewed': says('lessons', z.strictObject({}), true),
  'lesson.chosen': says('lessons', z.strictObject({ code: z.string(), shown: z.boolean() })),
  'unit-learning.viewed': says('unit-learning', z.strictObject({}), true),
  'unit-learning.exported': says('unit-learning', z.strictObject({ year: z.int() }), true),
} as const
