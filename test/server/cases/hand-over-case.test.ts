import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { handOverCase } from '@/lib/server/cases/hand-over-case'
import { viewCase } from '@/lib/server/cases/view-case'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import { anObject } from '../../support/custody'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'
import { aTask } from '../../support/tasks'

let lead: Actor
let next: Actor
let supervisor: Actor
let caseId: string
beforeEach(async () => {
  const unit = await aUnit()
  lead = await aPerson('officer', unit)
  supervisor = await aPerson('supervisor', unit)
  caseId = (await aCase({ officer: lead })).caseId
  next = await onTeam(caseId, await aPerson('officer', unit))
})

const leadNow = async () => (await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).leadId

describe('handing a case over', () => {
  test('gives the lead and the open tasks of who led, and no others', async () => {
    const mine = await aTask(caseId, lead.id)
    const done = await aTask(caseId, lead.id, {
      ...{ state: 'cancelled', endedAt: today, endedById: lead.id, endReason: 'No longer needed' },
    })
    const others = await aTask(caseId, (await onTeam(caseId, await aPerson('officer'))).id)
    expect(await run(handOverCase, supervisor, { caseId, accountId: next.id }, at())).toMatchObject({
      tasks: 1,
    })
    expect(await leadNow()).toBe(next.id)
    const owner = async (id: string) => (await prisma.task.findFirstOrThrow({ where: { id } })).ownerId
    expect(await owner(mine)).toBe(next.id)
    expect(await owner(done)).toBe(lead.id)
    expect(await owner(others)).not.toBe(next.id)
    expect(await run(viewCase, lead, { caseId }, at())).toBeDefined()
    expect(await prisma.notice.findMany({ where: { caseId, accountId: next.id } })).toMatchObject([
      { kind: 'named-lead' },
    ])
  })

  test('takes the file from who led at once when that is said', async () => {
    const { requestId } = at()
    await run(handOverCase, supervisor, { caseId, accountId: next.id, leaves: 'yes' }, { ...at(), requestId })
    await expect(run(viewCase, lead, { caseId }, at())).rejects.toThrow(NotFound)
    expect((await entries({ requestId })).map(({ type }) => type)).toEqual([
      'team.lead-named',
      'case.handed-over',
      'team.left',
    ])
  })

  test('leaves objects in the hands that hold them, and says so to who led', async () => {
    await anObject(caseId, lead)
    const came = await run(handOverCase, supervisor, { caseId, accountId: next.id, leaves: 'yes' }, at())
    expect(came.objects).toBe(1)
    expect(await prisma.custodyHolding.count({ where: { caseId, accountId: next.id, until: null } })).toBe(0)
    expect(await prisma.notice.findMany({ where: { caseId, accountId: lead.id } })).toMatchObject([
      { kind: 'objects-stay', params: { count: came.objects } },
    ])
  })

  test('is for who assigns teams, and to an officer of the team', async () => {
    await expect(run(handOverCase, lead, { caseId, accountId: next.id }, at())).rejects.toThrow(NotFound)
    const outside = await aPerson('officer')
    await expect(run(handOverCase, supervisor, { caseId, accountId: outside.id }, at())).rejects.toThrow(
      'lead-must-be-an-officer-of-the-team',
    )
    await expect(run(handOverCase, supervisor, { caseId, accountId: lead.id }, at())).rejects.toThrow(
      'leads-already',
    )
  })
})
