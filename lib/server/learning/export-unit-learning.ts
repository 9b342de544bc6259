import { z } from 'zod'
import { whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { readUnitLearning } from './read-unit-learning'

/** The same as the page tells, to keep: what is not told there is not in it. */
export const exportUnitLearning = act({
  name: 'export-unit-learning',
  kind: 'read',
  permission: 'learning:unit',
  input: z.strictObject({ year: whole(2000, 2199).optional() }),
  pace: () => 'paper',
  about: () => 'system',
  async perform({ db, actor, now, record }, { year }) {
    const learnt = await readUnitLearning(db, actor, now, year)
    record('unit-learning.exported', null, { year: learnt.year })
    return learnt
  },
})
