import { z } from 'zod'
import { whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { readUnitLearning } from './read-unit-learning'

/** How often files were right the first time, why they came back and how long they stood, over a year. No person is in it. */
export const viewUnitLearning = act({
  name: 'view-unit-learning',
  kind: 'read',
  permission: 'learning:unit',
  input: z.strictObject({ year: whole(2000, 2199).optional() }),
  about: () => 'system',
  perform({ db, actor, now, record }, { year }) {
    record('unit-learning.viewed', null, {})
    return readUnitLearning(db, actor, now, year)
  },
})
export type UnitLearning = Awaited<ReturnType<(typeof viewUnitLearning)['perform']>>
