import { z } from 'zod'
import { handInPractice as rule, stillPractising } from '@/lib/domain/practice/attempt'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { ownPractice } from './own-practice'

/** Hands a practice in. From then on it stays as it is, and shows what a prosecutor would return. */
export const handInPractice = act({
  name: 'hand-in-practice',
  kind: 'write',
  permission: 'practice:own',
  input: z.strictObject({ attemptId: id }),
  about: () => 'system',
  async perform(context, { attemptId }) {
    const { db, actor, now, uphold, record } = context
    const practice = await ownPractice(context, attemptId)
    uphold(stillPractising(practice))
    uphold(rule(practice.attempt.links.length))
    const { count } = await db.practiceAttempt.updateMany({
      where: { id: attemptId, accountId: actor.id, endedAt: null },
      data: { endedAt: now },
    })
    uphold(stillPractising({ endedAt: count === 1 ? null : now }))
    record('practice.handed-in', attemptId, { exercise: practice.exercise.id })
    return { attemptId }
  },
})
