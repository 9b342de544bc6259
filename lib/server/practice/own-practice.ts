import type { Exercise } from '@/lib/domain/practice/exercise'
import { exerciseOf } from '@/lib/domain/practice/exercises'
import type { Attempt } from '@/lib/domain/practice/matrix'
import { informationGrades } from '@/lib/domain/readiness/vocabulary'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

type Own = {
  readonly attemptId: string
  readonly exercise: Exercise
  readonly number: number
  readonly begunAt: Date
  readonly endedAt: Date | null
  readonly attempt: Attempt
}

/** A practice of the one who acts, with what they did in it. Somebody else's is not there. */
export async function ownPractice(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  attemptId: string,
): Promise<Own> {
  const row = await db.practiceAttempt.findFirst({
    where: { id: attemptId, accountId: actor.id },
    include: {
      links: { orderBy: [{ at: 'asc' }, { item: 'asc' }, { target: 'asc' }] },
      grades: { orderBy: { item: 'asc' } },
    },
  })
  const exercise = row && exerciseOf(row.exercise)
  if (!row || !exercise) throw new NotFound()
  return {
    ...{ attemptId, exercise, number: row.number, begunAt: row.begunAt, endedAt: row.endedAt },
    attempt: {
      links: row.links.map(({ item, target, polarity, strength }) => ({ item, target, polarity, strength })),
      grades: row.grades.map(({ item, source, information }) => ({
        ...{ item, source },
        information: informationGrades.find((one) => one === information) ?? 6,
      })),
    },
  }
}
