import { z } from 'zod'
import { box, mostBoxes, mostPages, noRedaction } from './redaction'

/** What the process beside is asked: where words stand in a file, or a copy of it with boxes burnt in. */
export const redactionJob = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('find'),
    path: z.string(),
    mediaType: z.string(),
    words: z.array(z.string()).max(50),
  }),
  z.strictObject({
    do: z.literal('burn'),
    path: z.string(),
    mediaType: z.string(),
    boxes: z.array(box).max(mostBoxes),
    out: z.string(),
  }),
])
export type RedactionJob = z.infer<typeof redactionJob>

/** What it answers. Read with suspicion: the bytes it worked on may have taken it over. */
export const redactionResult = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('found'), boxes: z.array(box).max(mostBoxes) }),
  z.strictObject({ as: z.literal('burnt'), pages: z.int().min(1).max(mostPages) }),
  z.strictObject({ as: z.literal('none'), reason: z.enum(noRedaction) }),
])
export type RedactionResult = z.infer<typeof redactionResult>
