import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { closeCase } from '@/lib/server/cases/close-case'
import { sealCase } from '@/lib/server/cases/seal-case'
import { stateReason } from '@/lib/server/cases/state-reason'
import { submitCase } from '@/lib/server/cases/submit-case'
import { unsealCase } from '@/lib/server/cases/unseal-case'
import { viewCase } from '@/lib/server/cases/view-case'
import { approve } from '@/lib/server/identity/decide-approval'
import { endDelegation } from '@/lib/server/identity/end-delegation'
import { giveDelegation } from '@/lib/server/identity/give-delegation'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { NotFound, ReasonFirst, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import '@/lib/server/every-act'
import { aCase, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'

let unit: string
let under: string
let officer: Actor
let away: Actor
let deputy: Actor
let caseId: string
let approvalId: string
const lastMoment = new Date('2026-11-04T16:59:59.999Z')
const after = new Date('2026-11-04T17:00:00Z')

const give = (from: Actor, to: Actor, firstDay = '2026-11-02', lastDay = '2026-11-04', now = today) =>
  run(giveDelegation, { ...from, verifiedAt: now }, { toId: to.id, firstDay, lastDay }, at(now))
const refusals = (given: Promise<unknown>) =>
  given.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Refused) return error.refusals.map(({ because }) => because)
      throw error
    },
  )
const waits = async (who: Actor, now = today) =>
  (await run(listApprovals, who, {}, at(now))).waiting.map(({ id }) => id)
const approving = async (who: Actor, now = today) => {
  const { contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  return run(approve, { ...who, verifiedAt: now }, { approvalId, contentHash }, at(now))
}

beforeEach(async () => {
  unit = await aUnit('police', await aUnit())
  under = await aUnit('police', unit)
  officer = await aPerson('officer', unit)
  away = await aPerson('supervisor', unit)
  deputy = await aPerson('supervisor')
  const office = await aUnit('prosecution_office')
  caseId = (await aCase({ officer, officeId: office })).caseId
  const came = await run(submitCase, officer, { caseId }, at())
  approvalId = 'approvalId' in came ? came.approvalId : ''
})

describe('approving for somebody who is away', () => {
  test('is open to who was chosen on these days and ends by itself; the approval says for whom', async () => {
    await expect(approving(deputy)).rejects.toThrow(NotFound)
    await give(away, deputy)
    expect(await waits(deputy)).toEqual([approvalId])
    const seen = await run(viewApproval, deputy, { approvalId }, at())
    expect([seen.second, seen.forId]).toEqual([true, away.id])
    expect(await waits(deputy, lastMoment)).toEqual([approvalId])
    expect(await waits(deputy, after)).toEqual([])
    await expect(approving(deputy, after)).rejects.toThrow(NotFound)
    const { requestId } = at()
    const { contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
    await run(approve, deputy, { approvalId, contentHash }, { ...at(), requestId })
    expect(await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })).toMatchObject({
      ...{ state: 'approved', decidedById: deputy.id, decidedForId: away.id },
    })
    expect((await entries({ requestId })).map(({ type }) => type)).toContain('approval.stood-in')
    expect(await prisma.notice.findMany({ where: { accountId: deputy.id, kind: 'stands-in' } })).toHaveLength(
      1,
    )
  })

  test('hands on approving and no more: the file wants a reason, its sealing and closing stay shut', async () => {
    await give(away, deputy)
    await expect(run(viewCase, deputy, { caseId }, at())).rejects.toThrow(ReasonFirst)
    await run(stateReason, deputy, { caseId, purpose: 'approve', reason: 'A submission waits.' }, at())
    expect(await run(viewCase, deputy, { caseId }, at())).toBeDefined()
    await expect(run(sealCase, deputy, { caseId, because: 'x' }, at())).rejects.toThrow(NotFound)
    await expect(run(closeCase, deputy, { caseId, because: 'x' }, at())).rejects.toThrow(NotFound)
  })

  test('never opens a sealed file', async () => {
    await give(away, deputy)
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    expect(await waits(deputy)).toEqual([])
    await expect(run(viewApproval, deputy, { approvalId }, at())).rejects.toThrow(NotFound)
  })

  test('is never handed on: a third person chosen by who stands in has nothing of it', async () => {
    const third = await aPerson('supervisor')
    await give(away, deputy)
    await give(deputy, third, '2026-11-06', '2026-11-08')
    expect(await waits(third, new Date('2026-11-06T03:00:00Z'))).toEqual([])
    expect(await refusals(give(deputy, third))).toEqual([])
    expect(await waits(third)).toEqual([])
  })

  test('ends with the word of either, and when who is away is a supervisor here no more', async () => {
    const { delegationId } = await give(away, deputy)
    await expect(run(endDelegation, await aPerson('supervisor'), { delegationId }, at())).rejects.toThrow(
      NotFound,
    )
    await run(endDelegation, deputy, { delegationId }, at())
    expect(await waits(deputy)).toEqual([])
    await give(away, deputy)
    await prisma.account.update({ where: { id: away.id }, data: { status: 'disabled' } })
    expect(await waits(deputy)).toEqual([])
  })

  test('says nothing of another where who stands in may approve in their own right', async () => {
    const own = await aPerson('supervisor', unit)
    await give(away, own)
    await approving(own)
    expect(await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })).toMatchObject({
      ...{ decidedById: own.id, decidedForId: null },
    })
  })

  test('is refused to who is no supervisor, stands below, is away, or for too long', async () => {
    const below = await aPerson('supervisor', under)
    expect(await refusals(give(away, officer))).toEqual(['deputy-is-a-supervisor'])
    expect(await refusals(give(away, away))).toEqual(['deputy-is-a-supervisor'])
    expect(await refusals(give(away, below))).toEqual(['deputy-stands-below'])
    expect(await refusals(give(away, deputy, '2026-11-02', '2026-12-24'))).toEqual(['delegation-too-long'])
    expect(await refusals(give(away, deputy, '2026-11-04', '2026-11-02'))).toEqual(['period-backwards'])
    await give(deputy, await aPerson('supervisor'))
    expect(await refusals(give(away, deputy))).toEqual(['deputy-is-away'])
    await give(away, await aPerson('supervisor'), '2026-11-10', '2026-11-12')
    expect(await refusals(give(away, await aPerson('supervisor'), '2026-11-12', '2026-11-13'))).toEqual([
      'delegated-already',
    ])
  })

  test('is kept as it was', async () => {
    const { delegationId: id } = await give(away, deputy)
    await expect(
      prisma.delegation.update({ where: { id }, data: { endsAt: new Date('2026-11-05') } }),
    ).rejects.toThrow()
    await expect(prisma.delegation.delete({ where: { id } })).rejects.toThrow()
  })
})

describe('the second person', () => {
  test('is never one whom the first chose to stand in for them', async () => {
    const keeper = await onTeam(caseId, await aPerson('supervisor'))
    const other = await onTeam(caseId, await aPerson('supervisor'))
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    await run(unsealCase, keeper, { caseId, because: 'The risk has passed.' }, at())
    expect(await waits(other)).toHaveLength(1 + 1)
    await give(keeper, other)
    expect(await waits(other)).toEqual([approvalId])
  })
})
