import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { tick } from '@/lib/domain/cases/knock-out'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, many } from '@/lib/domain/shared/shapes'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { foundNow } from './found-now'

/** Keeps a knock-out under a name, for the whole team to see. */
export const saveScenario = act({
  name: 'save-scenario',
  kind: 'write',
  permission: 'scenario:save',
  leavesCase: true,
  input: z.strictObject({ caseId: id, name: line(120), gone: many(tick, 200) }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, name, gone }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const view = await loadCaseView(db, caseId, now)
    const kept = uphold(foundNow(view, gone))
    const taken = { caseId, withdrawnAt: null, name: { equals: name, mode: 'insensitive' as const } }
    if (await db.scenario.findFirst({ where: taken, select: { id: true } }))
      uphold(refuse('name-taken', 'name'))
    const scenarioId = newId()
    await db.scenario.create({ data: { id: scenarioId, caseId, name, ownerId: actor.id, madeAt: now } })
    await db.scenarioVersion.create({
      data: {
        ...{ id: newId(), caseId, scenarioId, version: 1, revision: view.revision, at: now, byId: actor.id },
        ...kept,
      },
    })
    record('scenario.saved', scenarioId, { name, version: 1 })
    return { caseId, scenarioId }
  },
})
