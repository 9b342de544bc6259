import { z } from 'zod'
import { elements } from './element-shape'
import { because, type Fault, faultsOf } from './fault'
import { items } from './item-shape'
import { MODEL } from './parameters'
import { referenceFaults } from './references'
import { edges, label, name, sources, steps } from './shapes'
import type { Tree } from './tree'

export type { Element } from './element-shape'
export type { Item } from './item-shape'

/** One charge against one suspect, as the engine reads it. The command line, the export and the API share this shape. */
export const caseFile = z
  .strictObject({
    model: z.literal(MODEL, { error: ({ input }) => (input === undefined ? 'missing' : 'other-model') }),
    id: name,
    template: label.optional(),
    elements,
    tree: z.custom<Tree>(),
    edges: edges.default([]),
    edgeSources: sources.default(1),
    items: items.default([]),
    steps,
    disclosure: z.number().min(0, 'not-a-share').max(1, 'not-a-share'),
    undisclosedExculpatory: z.boolean(),
  })
  .superRefine((file, context) => {
    for (const { because, path } of referenceFaults(file)) {
      context.addIssue({ code: 'custom', message: because, path: [...path] })
    }
  })

export type CaseFile = z.output<typeof caseFile>
export type CaseFileInput = z.input<typeof caseFile>

/** Reads a case, or says everything that is wrong with it, the first thing first. */
export function readCaseFile(
  raw: unknown,
):
  | { readonly ok: true; readonly value: CaseFile }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const read = caseFile.safeParse(raw, { error: because })
  return read.success ? { ok: true, value: read.data } : { ok: false, faults: faultsOf(read.error) }
}
