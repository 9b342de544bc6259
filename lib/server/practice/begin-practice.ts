import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { exercises } from '@/lib/domain/practice/exercises'
import { act } from '@/lib/server/kernel/act'

/** An officer begins a practice, or goes on with the one that is open. */
export const beginPractice = act({
  name: 'begin-practice',
  kind: 'write',
  permission: 'practice:own',
  input: z.strictObject({
    exercise: z.enum(exercises.map(({ id }) => id) as [string, ...string[]], 'not-a-choice'),
  }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { exercise }) {
    const mine = { accountId: actor.id, exercise }
    const last = await db.practiceAttempt.aggregate({ where: mine, _max: { number: true } })
    // One that is open, also one begun in the same moment elsewhere, is gone on with.
    await db.practiceAttempt.createMany({
      data: [{ id: newId(), ...mine, number: (last._max.number ?? 0) + 1, begunAt: now }],
      skipDuplicates: true,
    })
    const { id: attemptId } = await db.practiceAttempt.findFirstOrThrow({
      where: { ...mine, endedAt: null },
      select: { id: true },
    })
    record('practice.begun', attemptId, { exercise })
    return { attemptId }
  },
})
