import { z } from 'zod'
import { says } from '../declare'

/** What can be said of people, identifiers and the network between them. */
export const peopleEvents = {
  'party.added': says('party', z.strictObject({ name: z.string(), standing: z.string() })),
  'party.changed': says('party', z.strictObject({ name: z.string(), changed: z.array(z.string()) })),
  'party.tier-set': says('party', z.strictObject({ name: z.string(), tier: z.int(), because: z.string() })),
  'party.marked-victim': says('party', z.strictObject({ name: z.string(), ground: z.string() })),
  'party.victim-withdrawn': says('party', z.strictObject({ name: z.string(), because: z.string() })),
  'people.viewed': says('case', z.strictObject({}), true),
  'identifier.added': says('identifier', z.strictObject({ kind: z.string(), display: z.string() })),
  'attribution.proposed': says('attribution', z.strictObject({ identifier: z.string(), name: z.string() })),
  'attribution.withdrawn': says(
    'attribution',
    z.strictObject({ identifier: z.string(), name: z.string(), because: z.string() }),
  ),
  'attribution.corrected': says(
    'attribution',
    z.strictObject({
      identifier: z.string(),
      name: z.string(),
      before: z.string(),
      after: z.string(),
      because: z.string(),
    }),
  ),
  'attribution.rival-proposed': says(
    'attribution',
    z.strictObject({ identifier: z.string(), name: z.string() }),
  ),
  'attribution.viewed': says('attribution', z.strictObject({}), true),
  'control-link.viewed': says('control-link', z.strictObject({}), true),
  'control-link.proposed': says(
    'control-link',
    z.strictObject({ kind: z.string(), from: z.string(), to: z.string() }),
  ),
  'control-link.corrected': says(
    'control-link',
    z.strictObject({
      ...{ kind: z.string(), from: z.string(), to: z.string() },
      ...{ before: z.string(), after: z.string(), because: z.string() },
    }),
  ),
  'control-link.withdrawn': says(
    'control-link',
    z.strictObject({ kind: z.string(), from: z.string(), to: z.string(), because: z.string() }),
  ),
  'network.viewed': says('case', z.strictObject({}), true),
} as const
