import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { flag, id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { allowed, unitNamed } from './account'

/**
 * An administrator says that whoever opens a case of this unit, or of one below it, says once a day for what. That it is asked
 * no more is for two.
 */
export const askPurposes = twoPersonAct({
  name: 'ask-purposes',
  kind: 'write',
  permission: 'unit:manage',
  input: z.strictObject({ unitId: id, asks: flag }),
  about: () => 'system',
  approval: {
    permission: 'account:approve',
    async when({ unitId, asks }, db) {
      if ((await unitNamed(db, unitId)).asksPurpose === asks) allowed(refuse('already-so', 'asks'))
      return !asks
    },
  },
  async perform({ db, uphold, record }, { unitId, asks }) {
    const unit = await unitNamed(db, unitId)
    // In one statement: of two who change it at once, one did.
    const { count } = await db.unit.updateMany({
      where: { id: unitId, asksPurpose: !asks },
      data: { asksPurpose: asks, version: { increment: 1 } },
    })
    if (count === 0) uphold(refuse('already-so', 'asks'))
    record('unit.purposes', unitId, { code: unit.code, asks: asks ? 'yes' : 'no' })
    return { unitId }
  },
})
