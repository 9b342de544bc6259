import { z } from 'zod'
import { says } from '../declare'

/** What can be said of decisions on a file, and of the charge sheet. */
export const decisionEvents = {
  'decision.viewed': says('case', z.strictObject({}), true),
  'case.decided': says('case', z.strictObject({ decision: z.int(), charged: z.int(), not: z.int() })),
  'charge.replaced': says(
    'charge',
    z.strictObject({ name: z.string(), offence: z.string(), carried: z.int(), left: z.int() }),
  ),
  'charge.ready': says('charge', z.strictObject({})),
  'charge.not-ready': says('charge', z.strictObject({})),
  'sheet.drafted': says('sheet', z.strictObject({ number: z.int() })),
  'sheet.edited': says('sheet', z.strictObject({ number: z.int() })),
  'sheet.opened': says('sheet', z.strictObject({ number: z.int() }), true),
} as const
