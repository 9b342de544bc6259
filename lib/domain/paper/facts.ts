import { z } from 'zod'
import { itemType, restingOn } from '@/lib/domain/evidence/kind'

/** What a paper says, as it stood in the record when it was printed. Kept with the paper, so that a change is seen. */
const said = z.string().nullable()
const answers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))

const procedure = z.strictObject({
  kind: z.enum(restingOn),
  number: z.int(),
  at: z.string(),
  until: said,
  place: z.string(),
  authority: said,
})

const item = z.strictObject({
  number: z.int(),
  type: itemType,
  title: z.string(),
  description: z.string(),
  obtainedAt: z.string(),
  obtainedPlace: z.string(),
  obtainedBy: z.string(),
  legalBasis: said,
  authorisation: said,
  persons: said,
  witnessOne: said,
  witnessTwo: said,
  language: said,
  interpreter: said,
  answers,
})

const weighing = z.strictObject({
  seq: z.int(),
  kind: z.string(),
  at: z.string(),
  weightUg: z.int().nullable(),
  takenUg: z.int().nullable(),
  scale: said,
  sealBefore: said,
  sealAfter: said,
})

const entry = z.strictObject({
  seq: z.int(),
  kind: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.string(),
  person: said,
  sealBefore: said,
  sealAfter: said,
  weightUg: z.int().nullable(),
  condition: said,
  place: said,
})

const sample = z.strictObject({
  number: z.int(),
  title: z.string(),
  seal: said,
  weightUg: z.int().nullable(),
})

export const paperFacts = z.strictObject({
  case: z.strictObject({ number: z.string(), unitEn: z.string(), unitKm: z.string() }),
  item: item.nullable(),
  procedure: procedure.nullable(),
  /** The entry that a receipt is for. */
  entry: entry.nullable(),
  weighings: z.array(weighing),
  samples: z.array(sample),
  /** The objects of an exhibit list. */
  items: z.array(
    z.strictObject({
      number: z.int(),
      type: itemType,
      title: z.string(),
      obtainedAt: z.string(),
      obtainedPlace: z.string(),
      answers,
    }),
  ),
})
export type PaperFacts = z.infer<typeof paperFacts>
export type PaperItem = NonNullable<PaperFacts['item']>

/**
 * The fields in which two states of a record differ, by their path: `item.witnessOne`, `answers.net_weight`, `samples`.
 * None: a paper still says what the record says.
 */
export function changedFields(before: PaperFacts, now: PaperFacts): string[] {
  const [one, other] = [flat(before), flat(now)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .sort()
}

function flat({ item, ...rest }: PaperFacts): ReadonlyMap<string, string> {
  const { answers: given = {}, ...common } = item ?? {}
  return new Map([
    ...Object.entries(rest).map(([name, value]) => [name, written(value)] as const),
    ...Object.entries(common).map(([name, value]) => [`item.${name}`, written(value)] as const),
    ...Object.entries(given).map(([name, value]) => [`answers.${name}`, written(value)] as const),
  ])
}

/** The same value is written the same, in whatever order the database gave its names. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
