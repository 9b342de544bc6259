import { z } from 'zod'
import { says } from '../declare'

/** What can be said of restricting, correcting and erasing what is kept of a person. What names the person goes with them. */
export const retentionEvents = {
  'retention.listed': says('party', z.strictObject({ show: z.string() }), true),
  'retention.viewed': says('party', z.strictObject({}), true),
  'restriction.begun': says('party', z.strictObject({ seq: z.int(), cause: z.string() })),
  'restriction.lifted': says('party', z.strictObject({ seq: z.int() })),
  'party.corrected': says(
    'party',
    z.strictObject({ changed: z.array(z.string()), before: z.string(), because: z.string() }),
  ),
  'party.correction-refused': says('party', z.strictObject({})),
  'person.erased': says('party', z.strictObject({ decision: z.int(), entries: z.int(), ground: z.string() })),
} as const
