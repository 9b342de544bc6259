import { z } from 'zod'
import { placesOf } from '@/lib/domain/practice/matrix'
import { review } from '@/lib/domain/practice/review'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { ownPractice } from './own-practice'

/** One's own practice: the papers, what was linked, and, once it is handed in, what a prosecutor would return. */
export const viewPractice = act({
  name: 'view-practice',
  kind: 'read',
  permission: 'practice:own',
  input: z.strictObject({ attemptId: id }),
  about: () => 'system',
  async perform(context, { attemptId }) {
    const { exercise, attempt, number, begunAt, endedAt } = await ownPractice(context, attemptId)
    context.record('practice.viewed', attemptId, { exercise: exercise.id })
    const { title, lead, story, suspects, given } = exercise
    return {
      ...{ attemptId, number, begunAt, endedAt, title, lead, story, suspects, given },
      places: placesOf(exercise).map(({ target, suspect, element }) => ({
        ...{ target, suspect: suspect?.id ?? null, title: element.title, question: element.question },
      })),
      // The key stays in the house until the practice is handed in.
      items: exercise.items.map(({ id: itemId, type, title: named, text, admissibility }) => ({
        ...{ item: itemId, type, title: named, text, intelligence: admissibility === 'intelligence_only' },
        links: attempt.links.filter((one) => one.item === itemId),
        grade: attempt.grades.find((one) => one.item === itemId) ?? null,
      })),
      review: endedAt ? review(exercise, attempt) : null,
    }
  },
})
export type PracticeView = Awaited<ReturnType<(typeof viewPractice)['perform']>>
