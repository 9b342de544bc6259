import { z } from 'zod'
import { says } from '../declare'

const entry = { number: z.int(), entry: z.int() }

/** What can be said of the custody of items: each entry of a ledger, and every look at one. */
export const custodyEvents = {
  'custody.begun': says('item', z.strictObject(entry)),
  'custody.sealed': says('item', z.strictObject({ ...entry, seal: z.string() })),
  'custody.moved': says('item', z.strictObject({ ...entry, place: z.string() })),
  'custody.opened': says('item', z.strictObject({ ...entry, reason: z.string() })),
  'custody.sampled': says('item', z.strictObject({ ...entry, sample: z.int() })),
  'custody.sent-out': says('item', z.strictObject({ ...entry, receiver: z.string() })),
  'custody.came-back': says('item', z.strictObject(entry)),
  'custody.listed': says('item', z.strictObject({ ...entry, hearing: z.string() })),
  'custody.produced': says('item', z.strictObject({ ...entry, hearing: z.string() })),
  'custody.returned': says('item', z.strictObject({ ...entry, receiver: z.string() })),
  'custody.disposal-requested': says('item', z.strictObject({ ...entry, reason: z.string() })),
  'custody.receipt-added': says('item', z.strictObject({ ...entry, about: z.int() })),
  'custody.explained': says('item', z.strictObject({ number: z.int(), defect: z.string() })),
  'custody.viewed': says('item', z.strictObject({ number: z.int() }), true),
  'custody.list-viewed': says('case', z.strictObject({}), true),
  'custody.desk-viewed': says('account', z.strictObject({}), true),
  'hand-over.offered': says('item', z.strictObject({ ...entry, receiver: z.string() })),
  'hand-over.accepted': says('item', z.strictObject(entry)),
  'hand-over.refused': says('item', z.strictObject({ ...entry, reason: z.string() })),
  'hand-over.withdrawn': says('item', z.strictObject(entry)),
  'hand-over.expired': says('item', z.strictObject(entry)),
} as const
