import { z } from 'zod'
import { says } from '../declare'

/** What can be said of looks at the proof matrix. What is changed in it is said of its links. */
export const proofEvents = {
  'matrix.viewed': says('case', z.strictObject({ show: z.string() }), true),
  'matrix.exported': says('case', z.strictObject({ format: z.string(), revision: z.int() }), true),
  'cell.viewed': says('charge', z.strictObject({ element: z.string() }), true),
  'cell.spread': says('charge', z.strictObject({ by: z.string() }), true),
} as const
