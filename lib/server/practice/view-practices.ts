import { z } from 'zod'
import { exercises } from '@/lib/domain/practice/exercises'
import { act } from '@/lib/server/kernel/act'

const shown = 20

/** The exercises, and one's own goes at them. */
export const viewPractices = act({
  name: 'view-practices',
  kind: 'read',
  permission: 'practice:own',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, record }) {
    record('practices.viewed', null, {})
    const attempts = await db.practiceAttempt.findMany({
      where: { accountId: actor.id },
      orderBy: [{ begunAt: 'desc' }, { id: 'desc' }],
      take: shown,
    })
    return {
      exercises: exercises.map(({ id, title, lead, items }) => ({
        ...{ id, title, lead, items: items.length },
        attempts: attempts
          .filter(({ exercise }) => exercise === id)
          .map(({ id: attemptId, number, begunAt, endedAt }) => ({ attemptId, number, begunAt, endedAt })),
      })),
    }
  },
})
export type PracticesView = Awaited<ReturnType<(typeof viewPractices)['perform']>>
