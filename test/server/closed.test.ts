import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { everyAct } from '@/lib/server/kernel/act'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { theCompany } from '../support/cast'
import { aScene, fixtures, type Scene } from '../support/every-act'
import { at, today } from '../support/people'

let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
})

/** What goes on after a case is closed: objects are kept and given back, and who may see it is kept in order. */
const goesOn: readonly string[] = [
  ...['add-to-team', 'remove-from-team', 'reopen-case', 'seal-case', 'unseal-case', 'set-team-end'],
  // What is kept of a person is put right or taken away, also when all is over.
  ...['correct-person', 'erase-person'],
  ...['enter-findings', 'explain-defect', 'receive-items', 'request-disposal'],
]

test('what changes a case changes nothing of one that is closed', { timeout: 240_000 }, async () => {
  const done: string[] = []
  for (const act of everyAct().filter(({ kind, leavesCase }) => kind === 'write' && !leavesCase)) {
    const fixture = fixtures[act.name]
    if (!fixture) continue
    const input = await fixture.input(scene, scene.cast[fixture.by])
    const caseId = input.caseId
    if (typeof caseId !== 'string') continue
    const before = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    await prisma.case.update({ where: { id: caseId }, data: { status: 'closed', closedAt: today } })
    const outcome = await run(act, scene.cast[fixture.by], input, at()).then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? 'refused' : String(error)),
    )
    const { status, closedAt } = before
    await prisma.case.update({ where: { id: caseId }, data: { status, closedAt } })
    if (outcome === 'done') done.push(act.name)
  }
  expect(done.sort()).toEqual([...goesOn].sort())
})
