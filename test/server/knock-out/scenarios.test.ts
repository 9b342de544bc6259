import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { run } from '@/lib/server/kernel/run'
import { changeScenario } from '@/lib/server/knock-out/change-scenario'
import { saveScenario } from '@/lib/server/knock-out/save-scenario'
import { viewKnockOut } from '@/lib/server/knock-out/view-knock-out'
import { withdrawScenario } from '@/lib/server/knock-out/withdraw-scenario'
import { theCompany } from '../../support/cast'
import { aScene, type Scene } from '../../support/every-act'
import { at } from '../../support/people'

/** A knock-out, looked at and kept under a name. */
let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
})

test('names what falls, and ignores what is not of this case as if it did not exist', async () => {
  const { caseId, cast, statement, originId } = scene
  const foreign = await aScene(await theCompany())
  const gone = [`person:${originId}`, `item:${statement}`, `item:${foreign.statement}`]
  const view = await run(viewKnockOut, cast.lead, { caseId, gone }, at())
  expect(view).toMatchObject({ lost: 1, ticked: gone.slice(0, 2) })
  expect(view.charges[0]?.knocked.elements.map(({ id }) => id)).toContain('ACT')
})

test('is kept with what was found, changed only by its owner, and its versions stay', async () => {
  const { caseId, cast, statement, originId } = scene
  const said = { caseId, name: 'The witness withdraws', gone: [`person:${originId}`] }
  const { scenarioId } = await run(saveScenario, cast.lead, said, at())
  await expect(run(saveScenario, cast.lead, said, at())).rejects.toThrow('name-taken')
  const other = { caseId, scenarioId, version: 1, gone: [`item:${statement}`] }
  await expect(run(changeScenario, cast.prosecutorOnTeam, other, at())).rejects.toThrow('not-your-scenario')
  await run(changeScenario, cast.lead, other, at())
  await expect(run(changeScenario, cast.lead, other, at())).rejects.toThrow('stale-version')
  const seen = await run(viewKnockOut, cast.prosecutorOnTeam, { caseId, scenarioId }, at())
  expect(seen).toMatchObject({ ticked: [`item:${statement}`], scenario: { version: 2 }, mine: false })
  expect(await prisma.scenarioVersion.count({ where: { scenarioId } })).toBe(2)
  await run(withdrawScenario, cast.lead, { caseId, scenarioId }, at())
  await expect(prisma.scenarioVersion.deleteMany({ where: { scenarioId } })).rejects.toThrow()
})
