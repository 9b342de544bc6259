import { z } from 'zod'
import type { Edge } from './name'
import { severities } from './vocabulary'

/** Text that can be written in canonical JSON: RFC 8785 has no form for half of a character. */
const text = z.string().refine((given) => !/\p{Surrogate}/u.test(given), 'unreadable-text')

/** The name of an item, element, step, origin or node. ">" is kept for the names of edges. */
export const name = text.min(1, 'empty-name').refine((given) => !given.includes('>'), 'arrow-in-name')

export const label = text

export const edge = z
  .tuple([name, name])
  .refine(([from, to]) => from !== to, 'self-loop')
  .transform((pair): Edge => pair)

export const edges = z.array(edge)

/** How many sources are asked for: any whole number, however large. */
export const sources = z.number().refine((given) => Number.isInteger(given) && given >= 1, 'not-a-count')

const step = z.strictObject({ id: name, severity: z.enum(severities), done: z.boolean() })

export const steps = z.array(step)
export type Step = z.output<typeof step>
