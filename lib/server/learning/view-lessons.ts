import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { lessonsOf } from './lessons'

/** An officer's last returns, each with what would have prevented it. Nobody else sees them gathered like this. */
export const viewLessons = act({
  name: 'view-lessons',
  kind: 'read',
  permission: 'learning:own',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('lessons.viewed', null, {})
    return { lessons: await lessonsOf(db, actor, now), now }
  },
})
export type LessonsView = Awaited<ReturnType<(typeof viewLessons)['perform']>>
