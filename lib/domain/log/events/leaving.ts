import { z } from 'zod'
import { says } from '../declare'

/** What can be said of people who leave. */
export const leavingEvents = {
  'leaving.begun': says(
    'account',
    z.strictObject({ name: z.string(), lastDay: z.string(), because: z.string() }),
  ),
  'leaving.stayed': says('account', z.strictObject({ name: z.string() })),
  'leaving.closed': says(
    'account',
    z.strictObject({ name: z.string(), teams: z.int(), tasks: z.int(), asked: z.int() }),
  ),
  'leaving.successor-asked': says('account', z.strictObject({ name: z.string() })),
  'leaving.successor-named': says('account', z.strictObject({ name: z.string(), successor: z.string() })),
  'leaving.viewed': says('account', z.strictObject({ name: z.string() }), true),
  'leaving.listed': says('account', z.strictObject({}), true),
} as const
