import { z } from 'zod'
import { allow, type Refusal, type Ruling } from '@/lib/domain/shared/ruling'
import type { Agreement, Field, Kind } from './kind'
import { type Fact, longest, readAnswer } from './read'
import { beginning } from './when'

/** The answers of a type's own form, read: only those that were given. */
export type Facts = Readonly<Record<string, Fact>>

const schemas = new WeakMap<Kind, z.ZodType<Facts>>()

/**
 * The shape of a type's own answers: text in, typed out, unknown names refused. All may be left out of a draft;
 * what is still missing is told by `completeness`, not by a refusal.
 */
export function itemFacts(kind: Kind): z.ZodType<Facts> {
  const known = schemas.get(kind)
  if (known) return known
  const schema = z
    .strictObject(Object.fromEntries(kind.fields.map((field) => [field.id, answerTo(field)])))
    .transform((answers) => Object.fromEntries(Object.entries(answers).filter(given)))
    .superRefine((facts, context) => {
      for (const { because, field = '', params } of disagreements(kind, facts))
        context.addIssue({ code: 'custom', message: because, path: [field], params, input: facts[field] })
    })
  schemas.set(kind, schema)
  return schema
}

/** A type's answers judged as a rule judges: every refusal at once, each with the field it concerns. */
export function readFacts(kind: Kind, answers: unknown): Ruling<Facts> {
  const parsed = itemFacts(kind).safeParse(answers)
  return parsed.success ? allow(parsed.data) : { ok: false, refusals: parsed.error.issues.map(asRefusal) }
}

/** Pairs of answers that cannot both be right: more net than gross, an end before its beginning. */
export function disagreements(kind: Kind, facts: Facts): Refusal[] {
  return kind.agreements
    .filter((agreement) => broken(agreement, facts))
    .map((agreement) => told(agreement, facts))
}

/** Answers that speak of a time still to come, five minutes allowed for clocks. Due dates may lie ahead. */
export function fromTheFuture(kind: Kind, facts: Facts, now: Date): Refusal[] {
  const dated = kind.fields.filter(
    ({ kind: sort, ahead }) => (sort === 'date' || sort === 'datetime') && !ahead,
  )
  return dated
    .filter(({ id }) => typeof facts[id] === 'string' && beginning(facts[id]) > now.getTime() + 300_000)
    .map(({ id }) => ({ because: 'fact-in-future', field: id }))
}

const given = (entry: [string, Fact | undefined]): entry is [string, Fact] => entry[1] !== undefined

const answerTo = (field: Field) =>
  z
    .union([z.string(), z.array(z.string()).max(200)], 'not-an-answer')
    .transform((typed, context): Fact | undefined => {
      const text = Array.isArray(typed) ? typed.join('\n') : typed
      if (text.trim() === '') return undefined
      if (text.length > longest.list)
        return fail(context, { because: 'too-long', params: { most: longest.list } })
      if (Array.isArray(typed) && field.kind !== 'list' && typed.length > 1)
        return fail(context, { because: 'one-answer-only' })
      const ruling = readAnswer(field, text)
      if (ruling.ok) return ruling.value
      for (const refusal of ruling.refusals) fail(context, refusal)
      return z.NEVER
    })
    .optional()

const fail = (context: z.core.$RefinementCtx, { because, params }: Refusal) => {
  context.addIssue({ code: 'custom', message: because, params, input: undefined })
  return z.NEVER
}

const asRefusal = (issue: z.core.$ZodIssue): Refusal => {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return { because: 'unknown-field', params: { field: issue.keys.join(', ').slice(0, 100) } }
  const params = issue.code === 'custom' ? (issue.params as Refusal['params']) : undefined
  const because = /^[a-z][a-z0-9-]*$/.test(issue.message) ? issue.message : 'invalid'
  return { because, ...(field === '' ? {} : { field }), ...(params === undefined ? {} : { params }) }
}

function broken(agreement: Agreement, facts: Facts): boolean {
  if ('part' in agreement) {
    const [part, whole] = [facts[agreement.part], facts[agreement.whole]]
    return typeof part === 'number' && typeof whole === 'number' && part > whole
  }
  const [early, late] = [facts[agreement.early], facts[agreement.late]]
  return typeof early === 'string' && typeof late === 'string' && beginning(early) > beginning(late)
}

const told = (agreement: Agreement, facts: Facts): Refusal =>
  'part' in agreement
    ? {
        because: agreement.code,
        field: agreement.part,
        params: { part: String(facts[agreement.part]), whole: String(facts[agreement.whole]) },
      }
    : { because: agreement.code, field: agreement.late }
