import { z } from 'zod'
import { says } from '../declare'

/** What can be said of an office that is informed of a case: what it reads, is asked and gives. */
export const informedEvents = {
  'informed.viewed': says('case', z.strictObject({}), true),
  'informed.listed': says('case', z.strictObject({}), true),
  'evidence.released': says('item', z.strictObject({ number: z.int() })),
  'released.opened': says('file', z.strictObject({ number: z.int(), sha256: z.string() }), true),
  'authorisation.asked': says('authorisation_request', z.strictObject({ number: z.int() })),
  'authorisation.given': says('authority', z.strictObject({ number: z.int() })),
  'authorisation.refused': says('authorisation_request', z.strictObject({ number: z.int() })),
} as const
