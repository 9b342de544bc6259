import { z } from 'zod'
import type { Edge } from './name'
import { edge, edges, name } from './shapes'
import * as words from './vocabulary'

export type ItemTarget = { readonly element: string } | { readonly edge: Edge } | { readonly charge: true }

/** What an item is linked to: an element, an edge, or the charge as a whole, and only one of them. */
const target = z
  .strictObject({ element: name.optional(), edge: edge.optional(), charge: z.literal(true).optional() })
  .transform((given, context): ItemTarget => {
    if (Object.keys(given).length === 1) {
      if (given.element !== undefined) return { element: given.element }
      if (given.edge !== undefined) return { edge: given.edge }
      if (given.charge !== undefined) return { charge: given.charge }
    }
    context.addIssue({ code: 'custom', message: 'not-one-target' })
    return z.NEVER
  })

/** One link from an item of evidence to what it supports or undermines. What is left out is taken the less flattering way. */
const item = z.strictObject({
  id: name,
  target,
  polarity: z.enum(words.polarities),
  strength: z.enum(words.strengths),
  source: z.enum(words.sources).nullable().default(null),
  information: z.literal(words.informationGrades).default(6),
  admissibility: z.enum(words.admissibilities).default('unassessed'),
  origin: name,
  class: z.enum(words.classes).default('official'),
  spoken: z.boolean().default(false),
  hearsay: z.boolean().default(false),
  unique: z.boolean().default(false),
  resolved: z.boolean().default(false),
  rejected: z.boolean().default(false),
  custodyDefects: z.array(z.enum(words.custodyDefects)).default([]),
  restsOn: edges.default([]),
})

export const items = z.array(item)
export type Item = z.output<typeof item>
