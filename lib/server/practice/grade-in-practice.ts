import { z } from 'zod'
import { gradeInPractice as rule, stillPractising } from '@/lib/domain/practice/attempt'
import { sources } from '@/lib/domain/readiness/vocabulary'
import { id, line, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { ownPractice } from './own-practice'

/** Grades an item of the exercise: how good its source is, and how good what it says. */
export const gradeInPractice = act({
  name: 'grade-in-practice',
  kind: 'write',
  permission: 'practice:own',
  input: z.strictObject({
    ...{ attemptId: id, item: line(20), information: whole(1, 6) },
    source: z.enum(sources, 'not-a-choice'),
  }),
  about: () => 'system',
  async perform(context, { attemptId, item, source, information }) {
    const { db, now, uphold, record } = context
    const practice = await ownPractice(context, attemptId)
    uphold(stillPractising(practice))
    uphold(rule(practice.exercise, { item, source, information }))
    await db.practiceGrade.upsert({
      where: { attemptId_item: { attemptId, item } },
      create: { attemptId, item, source, information, at: now },
      update: { source, information, at: now },
    })
    record('practice.graded', attemptId, { exercise: practice.exercise.id })
    return { attemptId, item }
  },
})
