import { z } from 'zod'
import {
  humanSources,
  informationGrades,
  processSources,
  type Source,
  sources,
} from '@/lib/domain/readiness/vocabulary'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { line, whole } from '@/lib/domain/shared/shapes'
import { wordOf } from './completeness'
import type { Facts } from './facts'
import { type OriginalScale, originalGrades, originalMaps, originalScales } from './grade-map'
import type { Kind } from './kind'

export type Scale = Kind['readiness']['scale']
export type Information = (typeof informationGrades)[number]

/** The grades of each scale, the best first: Admiralty A to F for people, P1 to P4 for processes and records. */
export const sourcesOf: Readonly<Record<Scale, readonly Source[]>> = {
  human: humanSources,
  process: processSources,
}

/** How good the source is and how good the information is, with the reason. The two are judged apart. */
export const newGrade = z.strictObject({
  source: z.enum(sources, 'not-a-choice'),
  information: whole(1, 6),
  reason: line(1_000).min(10, 'reason-too-short'),
})
export type NewGrade = z.infer<typeof newGrade>

export type Graded = { readonly source: Source; readonly information: number }
/** A grade as it was given. It is never changed; a later one counts. */
export type Grade = Graded & { readonly byId: string; readonly at: Date }

/** A grade fits the type of the item: a laboratory has no motive, a witness no accreditation. */
export function gradeItem(kind: Kind, grade: NewGrade): Ruling<NewGrade> {
  const { scale } = kind.readiness
  return sourcesOf[scale].includes(grade.source) ? allow(grade) : refuse('grade-of-other-scale', 'source')
}

/** A grade as a form sends it: on the item's own scale, or as it was written on a foreign one. */
export const givenGrade = newGrade.partial({ source: true, information: true }).extend({
  originalSource: z.enum(originalGrades('source'), 'not-a-choice').optional(),
  originalInformation: z.enum(originalGrades('information'), 'not-a-choice').optional(),
})
export type GivenGrade = z.infer<typeof givenGrade>

/** What was written on the foreign scale; null when it was given on the item's own. */
export type Original = {
  readonly scale: OriginalScale
  readonly source: string
  readonly information: string
}

/** Reads a grade: as it is, or mapped from the scale it was written on, both parts from the same one. */
export function readGrade(
  kind: Kind,
  given: GivenGrade,
): Ruling<NewGrade & { readonly original: Original | null }> {
  const { reason, originalSource, originalInformation } = given
  if (originalSource === undefined && originalInformation === undefined) {
    const { source, information } = given
    if (source === undefined) return refuse('missing', 'source')
    if (information === undefined) return refuse('missing', 'information')
    const ruling = gradeItem(kind, { source, information, reason })
    return ruling.ok ? allow({ ...ruling.value, original: null }) : ruling
  }
  // Two scales at once exclude each other: which of them is meant is asked, never guessed.
  if (given.source !== undefined || given.information !== undefined)
    return refuse('two-grades-at-once', 'originalSource')
  if (originalSource === undefined) return refuse('missing', 'originalSource')
  if (originalInformation === undefined) return refuse('missing', 'originalInformation')
  // A scale of sources of intelligence says nothing of a laboratory.
  if (kind.readiness.scale !== 'human') return refuse('grade-of-other-scale', 'originalSource')
  const [scale = '', one = ''] = originalSource.split(':')
  const [other, two = ''] = originalInformation.split(':')
  const known = originalScales.find((each) => each === scale && each === other)
  const source = known && originalMaps[known].source[one]
  const information = known && originalMaps[known].information[two]
  if (!known || !source || !information) return refuse('grades-of-two-scales', 'originalInformation')
  return allow({ source, information, reason, original: { scale: known, source: one, information: two } })
}

export type Standing = {
  /** The grade that counts; null while nobody has graded. */
  readonly counts: Grade | null
  /** Two people have graded it. */
  readonly byTwo: boolean
  /** In what the last grades of two people differ. */
  readonly differ: 'nothing' | 'source' | 'information' | 'both'
}

/** What the grades of one item come to, given from the first to the last. */
export function standingOf(grades: readonly Grade[]): Standing {
  const counts = grades.at(-1) ?? null
  const other = grades.findLast(({ byId }) => byId !== counts?.byId)
  return { counts, byTwo: other !== undefined, differ: differ(counts, other) }
}

function differ(one: Graded | null, other: Graded | undefined): Standing['differ'] {
  if (!one || !other) return 'nothing'
  const source = one.source !== other.source
  const information = one.information !== other.information
  if (source && information) return 'both'
  return source ? 'source' : information ? 'information' : 'nothing'
}

const byAccreditation: Readonly<Record<string, Source>> = {
  accredited: 'P1',
  documented: 'P2',
  ad_hoc: 'P3',
  unknown: 'P4',
}
const asWritten = ['one', 'two', 'three', 'four', 'five', 'six']

/** A grade that the form's own answers already give, to be confirmed by a person; null where they give none. */
export function suggestedGrade(
  kind: Kind,
  facts: Facts,
): { source: Source; information: Information | null } | null {
  const stated = sources.find((source) => source.toLowerCase() === wordOf(facts.source_grade))
  const source = stated ?? byAccreditation[wordOf(facts.accreditation)]
  if (source === undefined || !sourcesOf[kind.readiness.scale].includes(source)) return null
  const place = asWritten.indexOf(wordOf(facts.information_grade))
  return { source, information: informationGrades[place] ?? null }
}
