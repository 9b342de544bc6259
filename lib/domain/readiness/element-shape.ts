import { z } from 'zod'
import { because, faultsOf } from './fault'
import { parameters } from './parameters'
import { name, sources } from './shapes'

/** An element whose proof is a chain of attributions asks nothing else of its own. */
type Chained = { readonly chain: { readonly from: string; readonly to: string } }

type Proved = {
  readonly sources: number
  readonly target: number
  readonly needsAlternative: boolean
  readonly alternativeTested: boolean
}

export type Element = Chained | Proved

const element = z
  .strictObject({
    chain: z
      .strictObject({ from: name, to: name })
      .refine(({ from, to }) => from !== to, { message: 'self-loop', path: ['to'] })
      .optional(),
    sources: sources.optional(),
    target: z.number().positive('not-positive').optional(),
    needsAlternative: z.boolean().optional(),
    alternativeTested: z.boolean().optional(),
  })
  .transform(({ chain, ...own }, context): Element => {
    const {
      sources = 1,
      target = parameters.target,
      needsAlternative = false,
      alternativeTested = false,
    } = own
    if (chain === undefined) return { sources, target, needsAlternative, alternativeTested }
    for (const field of Object.keys(own)) {
      context.addIssue({ code: 'custom', message: 'chain-stands-alone', path: [field] })
    }
    return { chain }
  })

const isRecord = (given: unknown) => typeof given === 'object' && given !== null && !Array.isArray(given)

/** Elements by id. Read one by one, because an id may be any word, also one that JavaScript keeps for itself. */
export const elements = z
  .custom<Readonly<Record<string, z.input<typeof element>>>>(isRecord)
  .transform((given, context): Readonly<Record<string, Element>> => {
    const read: [string, Element][] = []
    for (const [id, raw] of Object.entries(given)) {
      const [named, shaped] = [name.safeParse(id), element.safeParse(raw, { error: because })]
      if (shaped.success) read.push([id, shaped.data])
      for (const fault of [named, shaped].flatMap(({ error }) => (error ? faultsOf(error) : []))) {
        context.addIssue({ code: 'custom', message: fault.because, path: [id, ...fault.path] })
      }
    }
    return Object.fromEntries(read)
  })
