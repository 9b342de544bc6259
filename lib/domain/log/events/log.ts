import { z } from 'zod'
import { says } from '../declare'

/** What can be said of the log itself. Who looks at it is in it. */
export const logEvents = {
  'log.checkpoint-read': says('log', z.strictObject({ size: z.int() }), true),
  'log.proof-made': says('log', z.strictObject({ kind: z.string() }), true),
  'log.standing-viewed': says('log', z.strictObject({}), true),
  'log.seal-refused': says('log', z.strictObject({ why: z.string(), entry: z.int() })),
  'log.exported': says('log', z.strictObject({ entries: z.int() }), true),
  'log.bundle-made': says('log', z.strictObject({ withheld: z.int() })),
  'log.dumped': says('log', z.strictObject({ size: z.int() })),
  'log.backed-up': says('log', z.strictObject({ size: z.int() })),
  'log.restored': says('log', z.strictObject({ size: z.int(), takenAt: z.string(), lost: z.int() })),
  'log.sealed-anew': says('log', z.strictObject({ size: z.int() })),
} as const
