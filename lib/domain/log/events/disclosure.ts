import { z } from 'zod'
import { says } from '../declare'

/** What can be said of what the defence is shown. */
export const disclosureEvents = {
  'disclosure.viewed': says('case', z.strictObject({}), true),
  'disclosure.exported': says('case', z.strictObject({ format: z.string() }), true),
  'item.marked': says('item', z.strictObject({ item: z.int(), mark: z.string() })),
  'item.withheld': says('item', z.strictObject({ item: z.int(), ground: z.string() })),
  'disclosure.served': says(
    'serving',
    z.strictObject({ serving: z.int(), items: z.int(), hash: z.string() }),
  ),
  'redaction.begun': says('redaction', z.strictObject({ item: z.int(), copy: z.int() })),
  'redaction.confirmed': says('redaction', z.strictObject({ item: z.int(), copy: z.int(), boxes: z.int() })),
  'redaction.made': says(
    'redaction',
    z.strictObject({ item: z.int(), copy: z.int(), sha256: z.string(), pages: z.int() }),
  ),
  'redaction.withdrawn': says('redaction', z.strictObject({ item: z.int(), copy: z.int() })),
  'redaction.opened': says(
    'redaction',
    z.strictObject({ item: z.int(), copy: z.int(), sha256: z.string() }),
    true,
  ),
} as const
