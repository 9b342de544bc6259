import { z } from 'zod'
import { stillPractising } from '@/lib/domain/practice/attempt'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { ownPractice } from './own-practice'

/** Takes an item of the exercise off a place of its matrix again. */
export const unlinkInPractice = act({
  name: 'unlink-in-practice',
  kind: 'write',
  permission: 'practice:own',
  input: z.strictObject({ attemptId: id, item: line(20), target: line(60) }),
  about: () => 'system',
  async perform(context, { attemptId, item, target }) {
    const { db, uphold, record } = context
    const practice = await ownPractice(context, attemptId)
    uphold(stillPractising(practice))
    const { count } = await db.practiceLink.deleteMany({ where: { attemptId, item, target } })
    if (count === 0) throw new NotFound()
    record('practice.unlinked', attemptId, { exercise: practice.exercise.id })
    return { attemptId, item }
  },
})
