import { z } from 'zod'
import { allow, type Refusal, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line, many, moment, text } from '@/lib/domain/shared/shapes'

/** What can allow a search, a seizure or a record (Code of Criminal Procedure 91; Constitution 40). */
export const authorityKinds = [
  'warrant',
  'prosecutor_verbal',
  'prosecutor_written',
  'judge_order',
  'flagrancy',
  'consent',
] as const
export type AuthorityKind = (typeof authorityKinds)[number]

/** What an authority can cover. */
export const scopes = [
  'arrest',
  'search',
  'seizure',
  'device_access',
  'interception',
  'surveillance',
  'records',
  'controlled_operation',
] as const
export type Scope = (typeof scopes)[number]

/** Why a search may begin before 06:00 or after 18:00 (Code of Criminal Procedure 91). */
export const nightExceptions = ['flagrancy', 'call_from_inside', 'open_to_public', 'drug_place'] as const
export type NightException = (typeof nightExceptions)[number]
export const nightException = z.enum(nightExceptions, 'not-a-choice')

/** An authority as it stands: what was last said of it. */
export type AuthorityFacts = {
  readonly id: string
  readonly number: number
  readonly kind: AuthorityKind
  readonly reference: string | null
  readonly givenBy: string
  readonly givenAt: Date
  /** When a verbal one was put in writing. */
  readonly writtenAt: Date | null
  readonly scope: readonly Scope[]
  readonly targets: readonly string[]
  readonly place: string | null
  readonly placeCode: string | null
  readonly from: Date | null
  readonly to: Date | null
  readonly note: string | null
  readonly withdrawn: boolean
}

/** what people call an authority. */
export const authorityName = (number: number): string => `A-${String(number).padStart(2, '0')}`

/** One target a line, as a form sends them, or a list. */
const targets = z
  .union([z.string(), z.array(z.string())], 'invalid')
  .transform((typed) =>
    (typeof typed === 'string' ? typed.split('\n') : typed)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .pipe(z.array(line(200)).max(100, 'too-many'))

/** What is said of an authority, besides its kind. */
export const authorityWords = z.strictObject({
  reference: line(100).optional(),
  givenBy: line(200),
  givenAt: moment,
  writtenAt: moment.optional(),
  scope: many(z.enum(scopes, 'not-a-choice'), scopes.length).pipe(
    z.array(z.enum(scopes), 'missing').min(1, 'missing'),
  ),
  targets: targets.optional(),
  place: line(300).optional(),
  placeCode: z
    .string()
    .regex(/^\d{2}(\d{2}){0,3}$/, 'not-a-place-code')
    .optional(),
  from: moment.optional(),
  to: moment.optional(),
  note: text(2_000).optional(),
})
export type AuthorityWords = z.output<typeof authorityWords>

export const newAuthority = authorityWords.extend({ kind: z.enum(authorityKinds, 'not-a-choice') })

const slack = 300_000

/** What is said of an authority lies behind us, runs forward, and only a verbal one is put in writing later. */
export function sayAuthority(kind: AuthorityKind, said: AuthorityWords, now: Date): Ruling<AuthorityWords> {
  const { givenAt, writtenAt, from, to } = said
  const refusals: Refusal[] = [
    ...(givenAt.getTime() > now.getTime() + slack ? [{ because: 'given-in-future', field: 'givenAt' }] : []),
    ...(writtenAt === undefined ? [] : inWriting(kind, givenAt, writtenAt, now)),
    ...(from && to && to < from ? [{ because: 'ends-before-it-begins', field: 'to' }] : []),
    ...(kind === 'judge_order' && said.reference === undefined
      ? [{ because: 'order-needs-number', field: 'reference' }]
      : []),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : allow(said)
}

function inWriting(kind: AuthorityKind, givenAt: Date, writtenAt: Date, now: Date): Refusal[] {
  if (kind !== 'prosecutor_verbal') return [{ because: 'only-verbal-is-written', field: 'writtenAt' }]
  if (writtenAt < givenAt) return [{ because: 'written-before-given', field: 'writtenAt' }]
  return writtenAt.getTime() > now.getTime() + slack
    ? [{ because: 'written-in-future', field: 'writtenAt' }]
    : []
}

type Standing = Pick<AuthorityFacts, 'kind' | 'givenAt' | 'writtenAt' | 'withdrawn'>

/** Of what was withdrawn nothing more is said; it is recorded anew. */
export const stillSpokenOf = ({ withdrawn }: Pick<Standing, 'withdrawn'>): Ruling<true> =>
  withdrawn ? refuse('authority-withdrawn') : allow(true)

/** Puts a verbal authorisation in writing: once, after it was given, and not ahead of time. */
export function reduceToWriting(standing: Standing, writtenAt: Date, now: Date): Ruling<Date> {
  const spoken = stillSpokenOf(standing)
  if (!spoken.ok) return spoken
  if (standing.writtenAt !== null) return refuse('written-already', 'writtenAt')
  const refusals = inWriting(standing.kind, standing.givenAt, writtenAt, now)
  return refusals.length > 0 ? { ok: false, refusals } : allow(writtenAt)
}
