import { z } from 'zod'
import { camera } from './camera'
import { noPreview, previewKinds } from './preview'

/** What the process beside is asked: which bytes, what they are, which pages of them, and where to put what it makes. */
export const job = z.strictObject({
  path: z.string(),
  mediaType: z.string(),
  /** Pages from 1; none asks for the first ones and all that is known of the file. */
  pages: z.array(z.int().min(1)).nullable(),
  out: z.string(),
})
export type Job = z.infer<typeof job>

const page = z.strictObject({
  page: z.int().min(0),
  file: z.string().regex(/^\d{1,6}\.(webp|txt)$/),
  mediaType: z.enum(['image/webp', 'text/plain']),
  width: z.int().nullable(),
  height: z.int().nullable(),
})
export type Page = z.infer<typeof page>

/** What it answers. Read with suspicion: the bytes it worked on may have taken it over. */
export const result = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('made'),
    kind: z.enum(previewKinds),
    pages: z.int().min(1).max(100_000),
    lines: z.int().min(0).nullable(),
    camera: camera.nullable(),
    made: z.array(page).max(100),
  }),
  z.strictObject({ as: z.literal('none'), reason: z.enum(noPreview), camera: camera.nullable() }),
])
export type Result = z.infer<typeof result>

export const none = (
  reason: (typeof noPreview)[number],
  said: z.infer<typeof camera> | null = null,
): Result => ({
  as: 'none',
  reason,
  camera: said,
})
