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
} as const
