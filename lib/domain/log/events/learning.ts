import { z } from 'zod'
import { says } from '../declare'

const practised = z.strictObject({ exercise: z.string() })

/** What can be said of learning from returns, and of practice. */
export const learningEvents = {
  'lessons.viewed': says('lessons', z.strictObject({}), true),
  'lesson.chosen': says('lessons', z.strictObject({ code: z.string(), shown: z.boolean() })),
  'unit-learning.viewed': says('unit-learning', z.strictObject({}), true),
  'unit-learning.exported': says('unit-learning', z.strictObject({ year: z.int() }), true),
  'practices.viewed': says('practice', z.strictObject({}), true),
  'practice.viewed': says('practice', practised, true),
  'practice.begun': says('practice', practised),
  'practice.linked': says('practice', practised),
  'practice.unlinked': says('practice', practised),
  'practice.graded': says('practice', practised),
  'practice.handed-in': says('practice', practised),
} as const
