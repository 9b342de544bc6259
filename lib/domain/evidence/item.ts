import { z } from 'zod'
import { nightException } from '@/lib/domain/authority/authority'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
import { parseNumber, typedNumber } from '@/lib/domain/shared/quantity'
import { allow, type Refusal, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { flag, id, line, many, text } from '@/lib/domain/shared/shapes'
import { kinds } from './catalogue'
import { type Facts, fromTheFuture, readFacts } from './facts'
import { type CommonFieldId, itemType, type Kind, type OriginKind, originKind } from './kind'
import { parseMoment } from './when'

export const languages = ['km', 'en', 'vi', 'zh', 'th', 'other'] as const

/** Where an item belongs: nothing is left without a place once the file goes to court (Code of Criminal Procedure, 321). */
export const filePlaces = ['undecided', 'in_file', 'unused', 'withheld'] as const

/** A day and time as typed, kept with its offset. */
export const typedMoment = z
  .string('missing')
  .max(60, 'not-a-moment')
  .transform((typed, context) => {
    const ruling = parseMoment(typed)
    if (ruling.ok) return ruling.value
    for (const { because } of ruling.refusals)
      context.addIssue({ code: 'custom', message: because, input: typed })
    return z.NEVER
  })

/** Degrees of latitude or longitude, as JSON or as typed. */
const degrees = (most: number) =>
  z.union([z.number(), z.string().max(40)], 'not-a-coordinate').transform((value, context): number => {
    const field = { min: -most, max: most, decimals: 8 }
    const plain = typeof value === 'number' ? allow(value) : parseNumber(value, field)
    if (plain.ok && Math.abs(plain.value) <= most) return plain.value
    context.addIssue({ code: 'custom', message: 'not-a-coordinate', input: value })
    return z.NEVER
  })

/** An answer of the type's own form, as a form or the API sends it. */
const answer = z
  .union(
    [z.string().max(20_000, 'too-long'), z.array(z.string().max(1_000)).max(200), z.number(), z.boolean()],
    'not-an-answer',
  )
  .transform((given): string | string[] => {
    if (typeof given === 'number') return Number.isFinite(given) ? typedNumber(given) : ''
    return typeof given === 'boolean' ? (given ? 'yes' : 'no') : given
  })

/** The common record of an item of evidence, with the answers of its type's own form still as they were typed. */
export const newItem = z.strictObject({
  type: itemType,
  title: line(200),
  description: text(10_000).optional(),
  obtainedAt: typedMoment,
  obtainedPlace: line(300).optional(),
  /** Province, district, commune, village: two digits each. */
  placeCode: z
    .string()
    .regex(/^\d{2}(\d{2}){0,3}$/, 'not-a-place-code')
    .optional(),
  latitude: degrees(90).optional(),
  longitude: degrees(180).optional(),
  obtainedBy: line(200),
  legalBasis: line(300).optional(),
  authorisation: text(1_000).optional(),
  persons: text(2_000).optional(),
  witnessOne: line(200).optional(),
  witnessTwo: line(200).optional(),
  witnessesPolice: flag.optional(),
  authorityId: id.optional(),
  nightException: nightException.optional(),
  language: z.enum(languages, 'not-a-choice').optional(),
  interpreter: line(200).optional(),
  interpreterSworn: flag.optional(),
  interpreterIndependent: flag.optional(),
  originId: id.optional(),
  originName: line(200).optional(),
  originKind: originKind.optional(),
  derivedFrom: many(id, 50).optional(),
  procedureId: id.optional(),
  hearsay: flag.optional(),
  spoken: flag.optional(),
  uniqueObject: flag.optional(),
  exculpatory: flag.optional(),
  filePlace: z.enum(filePlaces, 'not-a-choice').default('undecided'),
  sensitivity: z.enum(['normal', 'restricted'], 'not-a-choice').default('normal'),
  remarks: text(4_000).optional(),
  facts: z.record(z.string().max(60), answer).default({}),
})
export type NewItem = z.infer<typeof newItem>

/** Whose voice it is: a source the case knows, or a new one. */
export type NamedOrigin =
  | { readonly id: string }
  | {
      readonly name: string
      readonly kind: OriginKind
      /** It is its own source, and no other of that name. */
      readonly itself?: true
    }

/** An item as it may be kept, with what its type says of it where the officer said nothing. */
export type LoggedItem = Omit<NewItem, 'obtainedAt' | 'facts' | 'originId' | 'originName' | 'originKind'> & {
  readonly obtainedAt: Date
  /** The zone it was typed in. */
  readonly obtainedZone: string
  readonly obtainedPlace: string
  readonly class: Kind['readiness']['class']
  readonly hearsay: boolean
  readonly spoken: boolean
  readonly uniqueObject: boolean
  readonly exculpatory: boolean
  readonly derivedFrom: string[]
  readonly origin: NamedOrigin
  readonly facts: Facts
}

/** An item is logged into an open case, from its own time, under a source, with answers its type understands. */
export function logEvidence(
  file: { readonly status: CaseStatus },
  item: NewItem,
  now: Date,
): Ruling<LoggedItem> {
  const kind = kinds[item.type]
  const { obtainedAt: typed, facts: answers, originId: _, originName: __, originKind: ___, ...common } = item
  const obtainedAt = new Date(typed)
  const facts = readFacts(kind, answers)
  const origin = originOf(kind, item, facts.ok ? facts.value : {})
  const refusals = [
    ...refusalsOf(stillOpen(file)),
    ...outOfTime(obtainedAt, now),
    ...sameHands(item),
    ...notForThisType(kind, item),
    ...refusalsOf(origin),
    ...inFacts(facts.ok ? fromTheFuture(kind, facts.value, now) : facts.refusals),
    ...((item.latitude === undefined) === (item.longitude === undefined)
      ? []
      : [{ because: 'half-a-position', field: item.latitude === undefined ? 'latitude' : 'longitude' }]),
  ]
  if (refusals.length > 0 || !facts.ok || !origin.ok) return { ok: false, refusals }
  const { spoken, unique, class: voice } = kind.readiness
  return allow({
    ...common,
    obtainedAt,
    obtainedZone: typed.endsWith('+07:00') ? 'Asia/Phnom_Penh' : typed.slice(-6),
    obtainedPlace: item.obtainedPlace ?? '',
    sensitivity: kind.readiness.class === 'informant' ? 'restricted' : item.sensitivity,
    class: voice,
    hearsay: item.hearsay ?? false,
    spoken: item.spoken ?? spoken,
    uniqueObject: item.uniqueObject ?? unique,
    exculpatory: item.exculpatory ?? false,
    derivedFrom: [...new Set(item.derivedFrom ?? [])],
    origin: origin.value,
    facts: facts.value,
  })
}

const refusalsOf = (ruling: Ruling<unknown>): Refusal[] => (ruling.ok ? [] : ruling.refusals)

const inFacts = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map(({ field, ...refusal }) => ({
    ...refusal,
    field: field === undefined ? 'facts' : `facts.${field}`,
  }))

const beforeTheCode = Date.parse('1990-01-01T00:00:00+07:00')

/** Five minutes are allowed for clocks that differ. */
function outOfTime(obtainedAt: Date, now: Date): Refusal[] {
  if (obtainedAt.getTime() > now.getTime() + 300_000)
    return [{ because: 'obtained-in-future', field: 'obtainedAt' }]
  return obtainedAt.getTime() < beforeTheCode
    ? [{ because: 'obtained-too-long-ago', field: 'obtainedAt' }]
    : []
}

/** Two witnesses are two people, and neither is the one who collected it (Code of Criminal Procedure, 91). */
function sameHands({ obtainedBy, witnessOne, witnessTwo, interpreter }: NewItem): Refusal[] {
  const [collector, one, two, between] = [obtainedBy, witnessOne, witnessTwo, interpreter].map(bare)
  return [
    ...(one && one === collector ? [{ because: 'witness-is-collector', field: 'witnessOne' }] : []),
    ...(two && two === collector ? [{ because: 'witness-is-collector', field: 'witnessTwo' }] : []),
    ...(one && one === two ? [{ because: 'witnesses-are-one', field: 'witnessTwo' }] : []),
    ...(between && between === collector
      ? [{ because: 'interpreter-is-collector', field: 'interpreter' }]
      : []),
  ]
}

const bare = (name: string | undefined) =>
  name
    ?.normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d]+/g, '')

/** What would lead to an informant has no place in the record, and intelligence has none in the court file. */
function notForThisType(kind: Kind, item: NewItem): Refusal[] {
  const named = kind.leavesOut
    .filter((field) => has(item, field))
    .map((field) => ({ because: 'left-out-on-purpose', field }))
  const located =
    kind.leavesOut.includes('obtainedPlace') && (item.latitude !== undefined || item.placeCode !== undefined)
  return [
    ...named,
    ...(located
      ? [{ because: 'left-out-on-purpose', field: item.latitude === undefined ? 'placeCode' : 'latitude' }]
      : []),
    ...(kind.readiness.admissibility === 'intelligence_only' && item.filePlace === 'in_file'
      ? [{ because: 'intelligence-not-in-file', field: 'filePlace' }]
      : []),
  ]
}

const has = (item: NewItem, field: CommonFieldId): boolean => {
  const given: { readonly [K in CommonFieldId]?: unknown } = item
  return given[field] !== undefined
}

/**
 * A source that the case knows, or a new one. A thing that nobody named a source for is its own. What an informant told has
 * its pseudonym for a source and nothing else, so that no name can be written there.
 */
function originOf(kind: Kind, item: NewItem, { pseudonym }: Facts): Ruling<NamedOrigin> {
  const { originId, originName, originKind: sort, title } = item
  if (kind.readiness.class === 'informant') {
    if (originId !== undefined || (originName !== undefined && originName !== pseudonym))
      return refuse('source-is-the-pseudonym', originId === undefined ? 'originName' : 'originId')
    return typeof pseudonym === 'string'
      ? allow({ name: pseudonym, kind: 'tip' })
      : refuse('missing', 'facts.pseudonym')
  }
  if (originId !== undefined)
    return originName === undefined ? allow({ id: originId }) : refuse('origin-named-twice', 'originName')
  if (originName === undefined)
    return kind.physical
      ? allow({ name: title, kind: 'exhibit', itself: true })
      : refuse('origin-missing', 'originId')
  return sort === undefined
    ? refuse('origin-kind-missing', 'originKind')
    : allow({ name: originName, kind: sort })
}
