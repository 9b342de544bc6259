import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { projectCharge } from '@/lib/domain/cases/projection'
import { nextLines } from '@/lib/domain/enquiries/next-lines'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { glance } from '@/lib/domain/readiness/glance'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { declineLine } from '@/lib/server/enquiries/decline-line'
import { handTask } from '@/lib/server/enquiries/hand-task'
import { makeLine } from '@/lib/server/enquiries/make-line'
import { makeTask } from '@/lib/server/enquiries/make-task'
import { viewEnquiries } from '@/lib/server/enquiries/view-enquiries'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { gradeItem } from '@/lib/server/evidence/grade-item'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { run } from '@/lib/server/kernel/run'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { theCompany } from '../../support/cast'
import { aScene, type Scene } from '../../support/every-act'
import { entries } from '../../support/log'
import { at, today } from '../../support/people'

/** Lines of enquiry: proposed, made, kept as promised, ticked off, declined. */
let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
})

const later = (hours: number) => at(new Date(today.getTime() + hours * 3_600_000))
const best = async () => nextLines(await loadCaseView(prisma, scene.caseId, today), scene.chargeId)

test('an item that the first recommended line asks for, brought as promised, gives the promised number', async () => {
  const { caseId, chargeId, countId, cast } = scene
  const { ranked } = await best()
  const first = ranked.find(
    ({ action }) =>
      action.awaits === 'link' && action.target.itemId === null && action.target.element !== null,
  )
  if (!first) throw new Error('nothing to bring')
  const { action, ifItHelps } = first
  const made = await run(makeLine, cast.lead, { caseId, chargeId, line: action.id }, later(1))
  const [type] = action.types
  const [brought] = action.brings.flatMap((change) => ('adds' in change ? [change.adds] : []))
  if (!type || !brought) throw new Error('the line brings nothing')
  const { readiness } = kinds[type]
  const { itemId } = await run(
    logEvidence,
    cast.lead,
    {
      ...{
        caseId,
        type,
        title: 'What the line asked for',
        obtainedAt: '2026-11-02T08:00',
        obtainedPlace: 'Kumru',
      },
      ...{
        obtainedBy: 'DC Osei',
        originName: 'A source of its own',
        originKind: 'records_system',
        filePlace: 'in_file',
      },
      ...{
        spoken: readiness.spoken ? 'yes' : 'no',
        uniqueObject: readiness.unique ? 'yes' : 'no',
        hearsay: 'no',
        remarks: 'Brought long after; nothing of the scene could be recorded.',
        facts: {},
      },
    },
    later(2),
  )
  const grade = {
    caseId,
    itemId,
    source: brought.source,
    information: brought.information,
    reason: 'A certified extract, as promised.',
  }
  await run(gradeItem, cast.lead, grade, later(3))
  await run(
    assessItem,
    cast.prosecutorOnTeam,
    { caseId, itemId, value: 'cleared', reason: 'Asked for in writing, certified.' },
    later(4),
  )
  const target = action.target.countId ? `count:${countId}` : `charge:${chargeId}`
  await run(
    linkEvidence,
    cast.lead,
    {
      ...{ caseId, itemId, polarity: 'supports', strength: brought.strength, reasoning: 'It says so.' },
      ...{
        locator: { in: 'paragraph', paragraph: '1' },
        targets: [`${target}:${action.target.element}`],
        restsOn: [],
      },
    },
    later(5),
  )
  const now = await loadCaseView(prisma, caseId, today)
  expect(glance(projectCharge(now, chargeId)).display).toBe(ifItHelps.display)

  const task = await prisma.task.findUniqueOrThrow({ where: { id: made.taskId } })
  expect(task).toMatchObject({
    state: 'done',
    endItemId: itemId,
    endedById: null,
    promise: { to: ifItHelps.display },
  })
  const said = (await entries({ caseId })).filter(({ type }) => type === 'task.done-by-itself')
  expect(said.map(({ actor_id }) => actor_id)).toEqual([null])
  const history = await prisma.taskEvent.findMany({ where: { taskId: made.taskId }, orderBy: { seq: 'asc' } })
  expect(history.map(({ word }) => word)).toEqual(['made', 'done'])
})

describe('a line', () => {
  test('is made once, and refused while it runs', async () => {
    const { caseId, chargeId, cast } = scene
    const { lines } = await run(viewEnquiries, cast.lead, { caseId, chargeId }, later(6))
    const said = { caseId, chargeId, line: lines[0]?.key ?? '' }
    await run(makeLine, cast.lead, said, later(6))
    await expect(run(makeLine, cast.lead, said, later(6))).rejects.toThrow('line-runs-already')
  })

  test('that was declined keeps why and is not proposed again', async () => {
    const { caseId, chargeId, cast } = scene
    const before = await run(viewEnquiries, cast.lead, { caseId, chargeId }, later(7))
    const key = before.lines[0]?.key ?? ''
    await run(
      declineLine,
      cast.lead,
      { caseId, chargeId, line: key, because: 'It would warn him.' },
      later(7),
    )
    const after = await run(viewEnquiries, cast.lead, { caseId, chargeId }, later(8))
    expect(after.lines.map((one) => one.key)).not.toContain(key)
    expect(after.over.find(({ line }) => line === key)).toMatchObject({ endReason: 'It would warn him.' })
  })

  test('nobody proposed is refused', async () => {
    const { caseId, chargeId, cast } = scene
    const made = run(makeLine, cast.lead, { caseId, chargeId, line: 'cells:attribution:x' }, later(8))
    await expect(made).rejects.toThrow('line-not-proposed')
  })
})

describe('a task', () => {
  test('goes only to somebody on the team, for a day that lies ahead', async () => {
    const { caseId, cast } = scene
    const said = { caseId, title: 'Ask for the rental book', ownerId: cast.lead.id }
    await expect(run(makeTask, cast.lead, { ...said, ownerId: cast.colleague.id }, later(9))).rejects.toThrow(
      'owner-not-on-the-team',
    )
    await expect(run(makeTask, cast.lead, { ...said, due: '2026-10-01T08:00' }, later(9))).rejects.toThrow(
      'due-in-the-past',
    )
    const { taskId } = await run(makeTask, cast.lead, said, later(9))
    await run(handTask, cast.lead, { caseId, taskId, ownerId: cast.supervisorOnTeam.id }, later(10))
    expect(await prisma.task.findUnique({ where: { id: taskId } })).toMatchObject({
      ownerId: cast.supervisorOnTeam.id,
    })
  })

  test('that has ended cannot be changed, not even in the database', async () => {
    const { caseId, cast } = scene
    const task = await prisma.task.findFirstOrThrow({ where: { caseId, state: 'done' } })
    const handed = run(handTask, cast.lead, { caseId, taskId: task.id, ownerId: cast.lead.id }, later(11))
    await expect(handed).rejects.toThrow('task-ended')
    await expect(prisma.task.update({ where: { id: task.id }, data: { state: 'open' } })).rejects.toThrow()
  })
})
