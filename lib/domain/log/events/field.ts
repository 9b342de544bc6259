import { z } from 'zod'
import { says } from '../declare'

/** What can be said of work in the field, and of how complete items are when they are logged. */
export const fieldEvents = {
  'field.desk-opened': says('draft', z.strictObject({}), true),
  'quality.viewed': says('item', z.strictObject({}), true),
} as const
