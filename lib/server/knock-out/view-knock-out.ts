import { z } from 'zod'
import { tick } from '@/lib/domain/cases/knock-out'
import { khmerNames } from '@/lib/domain/cases/nodes'
import { standingLists } from '@/lib/domain/cases/standing-lists'
import { whatFallsOn } from '@/lib/domain/cases/what-falls'
import { id, many } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { chargeLines } from '@/lib/server/readiness/charge-lines'
import { readingsOf } from '@/lib/server/readiness/readings'
import { choicesOf } from './choices'
import { scenariosOf } from './scenarios'

/** What falls on every charge of a case if some of it is lost, and what the case cannot lose at all. */
export const viewKnockOut = act({
  name: 'view-knock-out',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, gone: many(tick, 200).optional(), scenarioId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId, gone, scenarioId }) {
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const readings = await readingsOf(db, caseId, view.revision)
    const scenarios = await scenariosOf(db, caseId)
    const scenario = scenarios.find((one) => one.scenarioId === scenarioId) ?? null
    if (scenarioId !== undefined && scenario === null) throw new NotFound()
    const asked = [...new Set(gone ?? scenario?.gone ?? [])]
    const choices = choicesOf(view)
    const ticked = asked.filter((one) => choices.some((choice) => choice.tick === one))
    record('knock-out.viewed', caseId, { ticked: ticked.length })
    const lines = chargeLines(view, readings)
    const current = (chargeId: string) => {
      const reading = readings.get(chargeId)
      return reading && !reading.behind ? reading.assessed : undefined
    }
    return {
      header,
      choices,
      inKhmer: khmerNames(view),
      ticked,
      // What is no longer in the case changes nothing any more, and is said.
      lost: asked.length - ticked.length,
      charges: lines.map((line) => ({
        line,
        knocked: whatFallsOn(view, line.chargeId, ticked, current(line.chargeId)),
      })),
      lists: standingLists(
        lines.flatMap(({ chargeId }) => {
          const result = readings.get(chargeId)?.assessed
          return result ? [{ chargeId, result }] : []
        }),
      ),
      scenario,
      scenarios,
      mine: scenario?.ownerId === actor.id,
    }
  },
})
