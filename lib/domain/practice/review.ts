import { titleOf } from '@/lib/domain/cases/charge-shown'
import { type HeldBack, heldBack } from '@/lib/domain/cases/held-back'
import type { Said } from '@/lib/domain/evidence/kind'
import type { Words } from '@/lib/domain/offences/template'
import type { Band } from '@/lib/domain/readiness/band'
import { type Ranked, rank, shortlist } from '@/lib/domain/readiness/next'
import { score } from '@/lib/domain/readiness/score'
import { type Source, sources, strengths } from '@/lib/domain/readiness/vocabulary'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import type {
  Exercise,
  KeyLink,
  PracticeAction,
  PracticeItem,
  PracticeSuspect,
  PracticeTarget,
} from './exercise'
import { fileOf } from './file'
import { type Attempt, itemOf, type PracticeGrade, type PracticeLink, templateOf } from './matrix'

/** One thing a prosecutor would send back, where, and why. */
export type PracticeDefect = {
  readonly kind: 'wrong' | 'other-way' | 'too-strong' | 'missed'
  readonly code: DefectCode
  readonly item: string
  readonly target: PracticeTarget
  readonly why: Said
}

/** A grade that a second person would not stand by. */
export type GradeNote = { readonly item: string; readonly given: PracticeGrade | null; readonly why: Said }

/** Where the file on one suspect stands, and what holds it back. */
export type PracticeReading = {
  readonly display: number
  readonly band: Band
  readonly range: { readonly strict: number; readonly lenient: number }
  readonly held: HeldBack
}

export type Review = {
  readonly defects: readonly PracticeDefect[]
  readonly grades: readonly GradeNote[]
  readonly right: number
  readonly readings: readonly {
    readonly suspect: PracticeSuspect
    /** As it was handed in, as a prosecutor would leave it, and as the papers allow. */
    readonly handedIn: PracticeReading
    readonly left: PracticeReading
    readonly possible: PracticeReading
    /** What the law calls the element that holds the file back as a prosecutor would leave it. */
    readonly heldTitle: Words | null
  }[]
  /** What would be got next for the suspect who leads, as a prosecutor would leave the file. */
  readonly next: readonly Ranked<PracticeAction>[]
}

const shown = 3

/** What a prosecutor would return of a practice, and how the engine reads it before and after. */
export function review(exercise: Exercise, attempt: Attempt): Review {
  const left = asLeft(exercise, attempt)
  const best = keyOf(exercise)
  const leader = exercise.suspects.find(({ leads }) => leads)
  const defects = [
    ...attempt.links.flatMap((link) => defectOf(exercise, link)),
    ...exercise.items.flatMap((item) => missedIn(item, attempt)),
  ]
  return {
    defects,
    grades: exercise.items.flatMap((item) => gradeNote(item, attempt)),
    right: attempt.links.filter((link) => defectOf(exercise, link).length === 0).length,
    readings: exercise.suspects.map((suspect) => {
      const after = reading(exercise, suspect, left)
      return {
        suspect,
        handedIn: reading(exercise, suspect, attempt),
        left: after,
        possible: reading(exercise, suspect, best),
        heldTitle: titleOf(templateOf(exercise), after.held),
      }
    }),
    next: leader ? shortlist(rank(fileOf(exercise, leader, left), exercise.next), shown) : [],
  }
}

const keyLink = (item: PracticeItem, target: PracticeTarget): KeyLink | undefined =>
  item.key.find((one) => one.target === target)

const height = (strength: PracticeLink['strength']) => strengths.indexOf(strength)
const strongest = ({ strengths: may }: KeyLink) =>
  may.reduce((one, next) => (height(next) > height(one) ? next : one))

/** What is wrong with one link, if anything is. */
function defectOf(exercise: Exercise, link: PracticeLink): readonly PracticeDefect[] {
  const item = itemOf(exercise, link.item)
  if (!item) return []
  const about = { item: item.id, target: link.target }
  const key = keyLink(item, link.target)
  if (!key) {
    const wrong = item.wrong.find(({ targets }) => targets.includes(link.target))
    const code = wrong?.code ?? 'reasoning_unclear'
    return [{ kind: 'wrong', code, ...about, why: wrong?.why ?? noReason }]
  }
  if (key.polarity !== link.polarity)
    return [{ kind: 'other-way', code: 'contradiction_unanswered', ...about, why: key.why }]
  return height(link.strength) > height(strongest(key))
    ? [{ kind: 'too-strong', code: 'reasoning_unclear', ...about, why: key.why }]
    : []
}

const noReason: Said = {
  en: 'The paper does not say this. A sentence that a judge could follow cannot be written for it.',
  km: 'ឯកសារមិននិយាយដូច្នេះទេ។ គ្មានប្រយោគណាដែលចៅក្រមអាចយល់តាមបានសម្រាប់វាទេ។',
}

/** What the paper would have shown and nobody linked. */
const missedIn = (item: PracticeItem, { links }: Attempt): readonly PracticeDefect[] =>
  item.key.flatMap(({ target, missed, why }) =>
    missed && !links.some((link) => link.item === item.id && link.target === target)
      ? [{ kind: 'missed', code: missed, item: item.id, target, why } as const]
      : [],
  )

/** Whether a grade is better than can be stood by, or missing on an item that was linked. */
function gradeNote(item: PracticeItem, { links, grades }: Attempt): readonly GradeNote[] {
  const given = grades.find((one) => one.item === item.id) ?? null
  if (!given)
    return links.some((link) => link.item === item.id) ? [{ item: item.id, given, why: item.grade.why }] : []
  return stands(item, given) ? [] : [{ item: item.id, given, why: item.grade.why }]
}

const stands = ({ grade }: PracticeItem, given: PracticeGrade) =>
  grade.sources.includes(given.source) && grade.information.includes(given.information)

/** The file as a prosecutor would leave it: wrong links gone, strengths and grades no better than can be stood by. */
function asLeft(exercise: Exercise, { links, grades }: Attempt): Attempt {
  return {
    links: links.flatMap((link) => {
      const item = itemOf(exercise, link.item)
      const key = item && keyLink(item, link.target)
      if (!key || key.polarity !== link.polarity) return []
      const top = strongest(key)
      return [height(link.strength) > height(top) ? { ...link, strength: top } : link]
    }),
    grades: grades.map((given) => {
      const item = itemOf(exercise, given.item)
      if (!item || stands(item, given)) return given
      const [source = given.source] = item.grade.sources
      return {
        ...given,
        source: worse(given.source, source),
        information: Math.max(given.information, item.grade.information[0] ?? 6),
      }
    }),
  }
}

const worse = (one: Source, other: Source) => (sources.indexOf(one) > sources.indexOf(other) ? one : other)

/** Everything the papers allow: each link of the key as strong as it can honestly be called, each grade the best that stands. */
export const keyOf = ({ items }: Exercise): Attempt => ({
  links: items.flatMap((item) =>
    item.key.map((key) => ({
      ...{ item: item.id, target: key.target, polarity: key.polarity, strength: strongest(key) },
    })),
  ),
  grades: items.flatMap(
    ({
      id,
      grade: {
        sources: [source],
        information: [information],
      },
    }) => (source && information ? [{ item: id, source, information }] : []),
  ),
})

function reading(exercise: Exercise, suspect: PracticeSuspect, attempt: Attempt): PracticeReading {
  const file = fileOf(exercise, suspect, attempt)
  const result = score(file)
  const { display, band, range } = result
  return { display, band, range, held: heldBack(file.tree, result) }
}
