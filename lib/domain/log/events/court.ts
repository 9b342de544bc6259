import { z } from 'zod'
import { says } from '../declare'

/** What can be said of the court: days, orders and outcomes. */
export const courtEvents = {
  'court.viewed': says('case', z.strictObject({}), true),
  'hearing.set': says('hearing', z.strictObject({ hearing: z.int(), kind: z.string() })),
  'order.recorded': says('order', z.strictObject({ order: z.int(), kind: z.string() })),
  'outcome.recorded': says(
    'outcome',
    z.strictObject({ name: z.string(), word: z.string(), stage: z.string() }),
  ),
  'calibration.viewed': says('case', z.strictObject({}), true),
} as const
