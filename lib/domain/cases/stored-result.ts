import { z } from 'zod'
import type { Result } from '@/lib/domain/readiness/result'
import { polarities } from '@/lib/domain/readiness/vocabulary'

const limited = z.object({ limit: z.string(), value: z.number() })
const row = z.object({ origin: z.string(), evidence: z.number() })
const voice = z.object({
  origin: z.string(),
  polarity: z.enum(polarities),
  points: z.number(),
  items: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const shown = z.object({
  coverage: z.number(),
  points: z.number().nullable(),
  limits: z.array(limited),
  ledger: z.array(voice),
})

export const bands = ['not_ready', 'building', 'talk_to_prosecutor', 'ready_for_decision'] as const

/** A result of the engine as a reading keeps it. What comes out of storage is read by its shape, like all that comes in. */
export const storedResult = z.object({
  model: z.string(),
  id: z.string(),
  readiness: z.number(),
  band: z.enum(bands),
  display: z.number(),
  limits: z.array(limited),
  elements: z.record(z.string(), shown),
  edges: z.record(z.string(), shown),
  routes: z.record(z.string(), z.object({ nodes: z.array(z.string()), weakestEdge: z.string() }).nullable()),
  withoutOrigin: z.array(row),
  withoutPerson: z.array(row),
  criticalSets: z.array(z.array(z.string())),
  range: z.object({ strict: z.number(), lenient: z.number() }),
  inputHash: z.string(),
  parameterHash: z.string(),
})
export type StoredResult = z.infer<typeof storedResult>
/** What of a result says where a charge stands and what holds it back; any reading has it, stored or imagined. */
export type Standing = Pick<Result, 'limits' | 'elements' | 'routes'>
export type Shown = z.infer<typeof shown>
