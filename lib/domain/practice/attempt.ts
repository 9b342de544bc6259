import { kinds } from '@/lib/domain/evidence/catalogue'
import { sourcesOf } from '@/lib/domain/evidence/grading'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Exercise } from './exercise'
import { itemOf, type PracticeGrade, type PracticeLink, placesOf } from './matrix'

/** A practice that was handed in stays as it was: what was answered is answered. */
export const stillPractising = (attempt: { readonly endedAt: Date | null }): Ruling<true> =>
  attempt.endedAt === null ? allow(true) : refuse('practice-handed-in')

/** An item and a place of this exercise, and no other: nothing from outside can be put in. */
export function linkInPractice(exercise: Exercise, link: PracticeLink): Ruling<PracticeLink> {
  if (!itemOf(exercise, link.item)) return refuse('not-a-choice', 'item')
  return placesOf(exercise).some(({ target }) => target === link.target)
    ? allow(link)
    : refuse('not-a-choice', 'target')
}

/** A grade on the scale that fits the item's type. */
export function gradeInPractice(exercise: Exercise, grade: PracticeGrade): Ruling<PracticeGrade> {
  const item = itemOf(exercise, grade.item)
  if (!item) return refuse('not-a-choice', 'item')
  return sourcesOf[kinds[item.type].readiness.scale].includes(grade.source)
    ? allow(grade)
    : refuse('grade-of-other-scale', 'source')
}

/** Nothing to look at is nothing to hand in. */
export const handInPractice = (links: number): Ruling<true> =>
  links > 0 ? allow(true) : refuse('practice-empty')
