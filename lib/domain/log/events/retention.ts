import { z } from 'zod'
import { says } from '../declare'

/** What can be said of restricting, correcting and erasing what is kept of a person. None of it names the person. */
export const retentionEvents = {
  'retention.listed': says('party', z.strictObject({ show: z.string() }), true),
  'retention.viewed': says('party', z.strictObject({}), true),
  'restriction.begun': says('party', z.strictObject({ seq: z.int(), cause: z.string() })),
  'restriction.lifted': says('party', z.strictObject({ seq: z.int() })),
  'person.erased': says('party', z.strictObject({ decision: z.int(), entries: z.int(), ground: z.string() })),
} as const
