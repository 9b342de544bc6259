import { z } from 'zod'
import { says } from '../declare'

const one = { number: z.int() }

/** What can be said of authorities, and of what puts an item in danger. */
export const authorityEvents = {
  'authority.recorded': says('authority', z.strictObject({ ...one, kind: z.string() })),
  'authority.written': says('authority', z.strictObject(one)),
  'authority.corrected': says('authority', z.strictObject({ ...one, changed: z.array(z.string()) })),
  'authority.withdrawn': says('authority', z.strictObject({ ...one, because: z.string() })),
  'duress.alleged': says('item', z.strictObject(one)),
  'privilege.sealed': says('item', z.strictObject(one)),
  'privilege.released': says('item', z.strictObject(one)),
  'authorities.viewed': says('case', z.strictObject({}), true),
} as const
