import { z } from 'zod'
import { says } from '../declare'

/** What can be said of returned files and their defects. */
export const returnEvents = {
  'returns.viewed': says('case', z.strictObject({}), true),
  'defect.noted': says('defect', z.strictObject({ code: z.string() })),
  'defect.dropped': says('defect', z.strictObject({ code: z.string() })),
  'case.returned': says('case', z.strictObject({ return: z.int(), defects: z.int(), due: z.string() })),
  'defect.cured': says('defect', z.strictObject({ name: z.string(), item: z.int() })),
  'defect.disputed': says('defect', z.strictObject({ name: z.string() })),
  'defect.accepted': says('defect', z.strictObject({ name: z.string() })),
  'defect.not-cured': says('defect', z.strictObject({ name: z.string() })),
  'defect.upheld': says('defect', z.strictObject({ name: z.string() })),
  'defect.lifted': says('defect', z.strictObject({ name: z.string() })),
} as const
