import { z } from 'zod'
import { says } from '../declare'

/** What can be said of counts, charges, proof links, steps and readiness. */
export const offenceEvents = {
  'count.added': says('count', z.strictObject({ number: z.int(), title: z.string(), template: z.string() })),
  'count.changed': says('count', z.strictObject({ number: z.int(), changed: z.array(z.string()) })),
  'count.moved': says(
    'count',
    z.strictObject({ number: z.int(), from: z.string(), to: z.string(), fallen: z.int() }),
  ),
  'charge.added': says(
    'charge',
    z.strictObject({ name: z.string(), count: z.int(), modes: z.array(z.string()) }),
  ),
  'charge.withdrawn': says(
    'charge',
    z.strictObject({ name: z.string(), count: z.int(), because: z.string() }),
  ),
  'link.proposed': says(
    'link',
    z.strictObject({
      item: z.int(),
      polarity: z.string(),
      strength: z.string(),
      target: z.string(),
      reasoning: z.string(),
    }),
  ),
  'link.withdrawn': says('link', z.strictObject({ item: z.int(), target: z.string(), because: z.string() })),
  'link.confirmed': says('link', z.strictObject({ item: z.int(), target: z.string(), reason: z.string() })),
  'step.marked': says('step', z.strictObject({ step: z.string(), state: z.string(), reason: z.string() })),
  'offences.viewed': says('case', z.strictObject({}), true),
  'readiness.exported': says('charge', z.strictObject({ revision: z.int() }), true),
  'snapshot.taken': says(
    'snapshot',
    z.strictObject({ number: z.int(), because: z.string(), charges: z.int() }),
  ),
  'snapshots.viewed': says('case', z.strictObject({ compared: z.boolean() }), true),
  'readiness.viewed': says('charge', z.strictObject({ display: z.int() }), true),
} as const
