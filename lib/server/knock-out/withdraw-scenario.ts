import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { ownScenario } from './own-scenario'

/** Withdraws one's scenario. Its versions stay in the record; its name is free again. */
export const withdrawScenario = act({
  name: 'withdraw-scenario',
  kind: 'write',
  permission: 'scenario:save',
  leavesCase: true,
  input: z.strictObject({ caseId: id, scenarioId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, scenarioId }) {
    const { db, now, record } = context
    const { name } = await ownScenario(context, caseId, scenarioId)
    await db.scenario.updateMany({ where: { id: scenarioId, withdrawnAt: null }, data: { withdrawnAt: now } })
    record('scenario.withdrawn', scenarioId, { name })
    return { caseId }
  },
})
