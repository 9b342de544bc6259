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
import type { Kind } from './kind'

export type Scale = Kind['readiness']['scale']
export type Information = (typeof informationGrades)[number]

/** The grades of each scale, the best first: Admiralty A to F for people, P1 to P4 for processes and records. */
export const sourcesOf: Readonly<Record<Scale, readonly Source[]>> = {
  human: humanSources,
  process: processSources,
}

/** The version of the table below. A reading names it; a changed table is a new version. */
export const gradeMapping = 'grades-1'

/**
 * How an original grade is told to the engine. It knows both scales as they are; 1 earns nothing over 2, because
 * confirmation by others is counted once, by independent sources.
 */
export const toEngine = ({ source, information }: Graded) => ({ source, information })

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
