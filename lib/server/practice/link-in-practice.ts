import { z } from 'zod'
import { linkInPractice as rule, stillPractising } from '@/lib/domain/practice/attempt'
import { polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { ownPractice } from './own-practice'

/** Lays an item of the exercise on a place of its matrix, or says of one that lies there that it speaks otherwise. */
export const linkInPractice = act({
  name: 'link-in-practice',
  kind: 'write',
  permission: 'practice:own',
  input: z.strictObject({
    ...{ attemptId: id, item: line(20), target: line(60) },
    polarity: z.enum(polarities, 'not-a-choice'),
    strength: z.enum(strengths, 'not-a-choice'),
  }),
  about: () => 'system',
  async perform(context, { attemptId, item, target, ...said }) {
    const { db, now, uphold, record } = context
    const practice = await ownPractice(context, attemptId)
    uphold(stillPractising(practice))
    const link = uphold(rule(practice.exercise, { item, target, ...said }))
    await db.practiceLink.upsert({
      where: { attemptId_item_target: { attemptId, item, target } },
      create: { attemptId, ...link, at: now },
      update: { ...said, at: now },
    })
    record('practice.linked', attemptId, { exercise: practice.exercise.id })
    return { attemptId, item }
  },
})
