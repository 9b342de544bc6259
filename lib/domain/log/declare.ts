import type { z } from 'zod'

/** Declares one kind of event: what kind of thing it is about, whether it was a look or a change, and its details. */
export const says = <K extends string, D extends z.ZodType>(kind: K, details: D, look = false) =>
  ({ kind, details, look }) as const
