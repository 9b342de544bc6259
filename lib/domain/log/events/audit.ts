import { z } from 'zod'
import { says } from '../declare'

/** What the log says of those who watch: their looks are entries too. No name and no case of a flag stands in it. */
export const auditEvents = {
  'flags.raised': says('flag', z.strictObject({ count: z.int() })),
  'flags.viewed': says('flag', z.strictObject({ filter: z.string() }), true),
  'flag.viewed': says('flag', z.strictObject({}), true),
  'finding.recorded': says('finding', z.strictObject({ verdict: z.string() })),
  'audit-sample.drawn': says('audit-sample', z.strictObject({ size: z.int() })),
  'audit-sample.viewed': says('audit-sample', z.strictObject({}), true),
  'audit-samples.viewed': says('audit-sample', z.strictObject({}), true),
} as const
