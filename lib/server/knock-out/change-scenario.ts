import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { tick } from '@/lib/domain/cases/knock-out'
import { id, many, version } from '@/lib/domain/shared/shapes'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { foundNow } from './found-now'
import { ownScenario } from './own-scenario'

/** Saves one's scenario anew, with other things gone or as the case is now. What was saved before stays readable. */
export const changeScenario = act({
  name: 'change-scenario',
  kind: 'write',
  permission: 'scenario:save',
  leavesCase: true,
  input: z.strictObject({ caseId: id, scenarioId: id, version, gone: many(tick, 200) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, scenarioId, version: from, gone }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const { name } = await ownScenario(context, caseId, scenarioId)
    const view = await loadCaseView(db, caseId, now)
    const kept = uphold(foundNow(view, gone))
    const next = from + 1
    const { count } = await db.scenario.updateMany({
      where: { id: scenarioId, version: from },
      data: { version: next },
    })
    if (count === 0) throw new Stale({})
    await db.scenarioVersion.create({
      data: {
        ...{ id: newId(), caseId, scenarioId, version: next, revision: view.revision, at: now },
        ...{ byId: actor.id, ...kept },
      },
    })
    record('scenario.saved', scenarioId, { name, version: next })
    return { caseId, scenarioId }
  },
})
