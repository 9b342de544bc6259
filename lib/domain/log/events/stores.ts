import { z } from 'zod'
import { says } from '../declare'

const many = { done: z.int(), not: z.int() }

/** What can be said of labels, batches, stores and their counts. */
export const storeEvents = {
  'labels.printed': says('labels', z.strictObject({ count: z.int() })),
  'label.found': says('labels', z.strictObject({ number: z.int() }), true),
  'batch.offered': says('batch', z.strictObject(many)),
  'batch.received': says('batch', z.strictObject(many)),
  'batch.viewed': says('batch', z.strictObject({}), true),
  'store.viewed': says('store', z.strictObject({}), true),
  'store-place.added': says('store', z.strictObject({ name: z.string() })),
  'store-place.closed': says('store', z.strictObject({ name: z.string() })),
  'stock-count.begun': says('stock-count', z.strictObject({})),
  'stock-count.scanned': says('stock-count', z.strictObject({})),
  'stock-count.closed': says(
    'stock-count',
    z.strictObject({ found: z.int(), missing: z.int(), misplaced: z.int(), unexpected: z.int() }),
  ),
  'stock-count.entered': says('stock-count', z.strictObject({ count: z.int() })),
  'stock-count.viewed': says('stock-count', z.strictObject({}), true),
} as const
