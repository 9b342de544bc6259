import { z } from 'zod'
import { says } from '../declare'

const number = z.int()

/** What can be said of lines of enquiry, other tasks, and knock-outs. */
export const enquiryEvents = {
  'enquiries.viewed': says('case', z.strictObject({}), true),
  'tasks.listed': says('case', z.strictObject({}), true),
  'task.made': says('task', z.strictObject({ number, owner: z.string() })),
  'task.taken': says('task', z.strictObject({ number })),
  'task.handed': says('task', z.strictObject({ number, owner: z.string() })),
  'task.due-set': says('task', z.strictObject({ number, due: z.string() })),
  'task.done': says('task', z.strictObject({ number, reason: z.string() })),
  /** `item` is 0 where no item did it, but a step, a grade or a decision. */
  'task.done-by-itself': says('task', z.strictObject({ number, item: z.int() })),
  'task.declined': says('task', z.strictObject({ number, because: z.string() })),
  'task.cancelled': says('task', z.strictObject({ number, because: z.string() })),
  'knock-out.viewed': says('case', z.strictObject({ ticked: z.int() }), true),
  'scenario.saved': says('scenario', z.strictObject({ name: z.string(), version: z.int() })),
  'scenario.withdrawn': says('scenario', z.strictObject({ name: z.string() })),
} as const
