import { z } from 'zod'
import { says } from '../declare'

const item = { number: z.int(), title: z.string() }
const file = z.strictObject({ number: z.int(), name: z.string(), sha256: z.string() })

const two = { one: z.string(), other: z.string() }

/** What can be said of items of evidence, their files and their grades. */
export const evidenceEvents = {
  'evidence.logged': says('item', z.strictObject({ ...item, type: z.string(), origin: z.string() })),
  'evidence.changed': says('item', z.strictObject({ ...item, changed: z.array(z.string()) })),
  'evidence.viewed': says('item', z.strictObject({ number: z.int() }), true),
  'evidence.listed': says('case', z.strictObject({ filter: z.string() }), true),
  'evidence.form-opened': says('case', z.strictObject({ form: z.enum(['log', 'change', 'link']) }), true),
  'evidence.graded': says('item', z.strictObject({ ...item, grade: z.string(), reason: z.string() })),
  'evidence.assessed': says('item', z.strictObject({ ...item, value: z.string(), reason: z.string() })),
  'evidence.placed': says('item', z.strictObject({ ...item, place: z.string() })),
  'file.begun': says('item', z.strictObject({ number: z.int(), name: z.string(), size: z.int() })),
  'file.attached': says(
    'file',
    z.strictObject({ number: z.int(), name: z.string(), size: z.int(), sha256: z.string() }),
  ),
  'file.opened': says('file', file, true),
  'file.viewed': says('file', file, true),
  'file.altered': says('file', file),
  'file.missing': says('file', file),
  'file.restored': says('file', file),
  'files.standing-viewed': says('file', z.strictObject({}), true),
  'origin.added': says('origin', z.strictObject({ name: z.string(), kind: z.string() })),
  'origin.viewed': says('case', z.strictObject({}), true),
  'origin.merged': says('origin', z.strictObject({ ...two, reason: z.string() })),
  'origin.merge-undone': says('origin', z.strictObject({ ...two, reason: z.string() })),
  'origin.dependence-declared': says('origin', z.strictObject({ ...two, reason: z.string() })),
  'origin.dependence-lifted': says('origin', z.strictObject({ ...two, reason: z.string() })),
  'origin.suggestion-declined': says(
    'origin',
    z.strictObject({ ...two, why: z.string(), reason: z.string() }),
  ),
  'origin.item-moved': says(
    'item',
    z.strictObject({ number: z.int(), from: z.string(), to: z.string(), reason: z.string() }),
  ),
  'procedure.recorded': says('procedure', z.strictObject({ kind: z.string(), number: z.int() })),
  'procedure.changed': says(
    'procedure',
    z.strictObject({ kind: z.string(), number: z.int(), changed: z.array(z.string()) }),
  ),
  'draft.begun': says('draft', z.strictObject({ kind: z.string() })),
  'draft.finished': says('draft', z.strictObject({ kind: z.string() })),
  'draft.sent-again': says('draft', z.strictObject({ kind: z.string() })),
  'draft.discarded': says('draft', z.strictObject({ kind: z.string() })),
  'drafts.listed': says('draft', z.strictObject({}), true),
} as const
