import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { handOverCase } from '@/lib/server/cases/hand-over-case'
import { unsealCase } from '@/lib/server/cases/unseal-case'
import { actorOf, actorOfSession } from '@/lib/server/identity/actor'
import { enableAccount } from '@/lib/server/identity/enable-account'
import { hashOfSecret, openSession } from '@/lib/server/identity/session'
import { askForSuccessor } from '@/lib/server/informants/ask-for-successor'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { beginLeaving } from '@/lib/server/leaving/begin-leaving'
import { closeLeaver } from '@/lib/server/leaving/close-leaver'
import { endAccess } from '@/lib/server/leaving/end-access'
import { letStay } from '@/lib/server/leaving/let-stay'
import { listLeavers } from '@/lib/server/leaving/list-leavers'
import { viewLeaver } from '@/lib/server/leaving/view-leaver'
import '@/lib/server/every-act'
import { aCase, onTeam } from '../../support/cases'
import { anObject } from '../../support/custody'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'
import { aTask } from '../../support/tasks'

let unit: string
let officer: Actor
let next: Actor
let supervisor: Actor
let admin: Actor
let caseId: string
const because = 'Moves to another service.'
const hours = (many: number) => new Date(today.getTime() + many * 3_600_000)

beforeEach(async () => {
  unit = await aUnit()
  officer = await aPerson('officer', unit)
  supervisor = await aPerson('supervisor', unit)
  admin = await aPerson('administrator')
  caseId = (await aCase({ officer })).caseId
  next = await onTeam(caseId, await aPerson('officer', unit))
})

const leaves = (lastDay?: string) =>
  run(beginLeaving, admin, { accountId: officer.id, because, ...(lastDay ? { lastDay } : {}) }, at())
const close = (now = today) =>
  run(closeLeaver, { ...admin, verifiedAt: now }, { accountId: officer.id }, at(now))
/** A supervisor names who takes over whatever informants somebody handles, and a second person outside says yes. */
const named = async (accountId = officer.id) => {
  const came = await run(askForSuccessor, supervisor, { accountId, successorId: next.id }, at())
  await approvedBy(await aPerson('prosecutor'), came)
}
const refusalsOf = (given: Promise<unknown>) =>
  given.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Refused) return error.refusals.map(({ because: why }) => why)
      throw error
    },
  )

describe('somebody who leaves', () => {
  test('now, has no session, no sign-in and no word in any act from this moment', async () => {
    const { secret } = await openSession(prisma, officer.id, { device: 'Desk', address: '10.0.0.7' }, today)
    expect(await actorOfSession(hashOfSecret(secret), today)).toBeDefined()
    await leaves()
    expect(await actorOfSession(hashOfSecret(secret), today)).toBeUndefined()
    expect(await actorOf(prisma, officer.id, today)).toBeUndefined()
    expect(await prisma.account.findUniqueOrThrow({ where: { id: officer.id } })).toMatchObject({
      status: 'disabled',
    })
  })

  test('on a day, works until its midnight and opens nothing from then on, without any clock', async () => {
    await leaves('2026-11-02')
    const ends = new Date('2026-11-02T17:00:00Z')
    expect(await actorOf(prisma, officer.id, new Date(ends.getTime() - 1))).toBeDefined()
    expect(await actorOf(prisma, officer.id, ends)).toBeUndefined()
    const { secret } = await openSession(prisma, officer.id, { device: 'Desk', address: '' }, hours(13.9))
    expect(await actorOfSession(hashOfSecret(secret), hours(13.9))).toBeDefined()
    expect(await actorOfSession(hashOfSecret(secret), ends)).toBeUndefined()
    await endAccess(ends)
    expect(await prisma.account.findUniqueOrThrow({ where: { id: officer.id } })).toMatchObject({
      status: 'disabled',
    })
    expect(await endAccess(ends)).toBe(0)
  })

  test('is told to the supervisors above, who see what is held; strangers find nobody there', async () => {
    await leaves('2026-11-20')
    expect(await prisma.notice.findMany({ where: { accountId: supervisor.id } })).toMatchObject([
      { kind: 'leaver', params: { who: officer.id } },
    ])
    await aTask(caseId, officer.id)
    await anObject(caseId, officer)
    const seen = await run(viewLeaver, supervisor, { accountId: officer.id }, at())
    expect(seen.held).toMatchObject({
      needs: { cases: 1, sealed: 0, objects: 1 },
      ...{ teams: 1, tasks: 1, cases: [{ caseId }], teamCases: [{ caseId }], taskCases: [{ caseId }] },
      objects: [{ caseId }],
    })
    expect(seen.officers.map(({ id }) => id)).toEqual([next.id])
    expect((await run(listLeavers, supervisor, {}, at())).leavers.map(({ id }) => id)).toEqual([officer.id])
    const elsewhere = await aPerson('supervisor')
    await expect(run(viewLeaver, elsewhere, { accountId: officer.id }, at())).rejects.toThrow(NotFound)
    await expect(run(viewLeaver, next, { accountId: officer.id }, at())).rejects.toThrow(NotFound)
    expect((await run(listLeavers, elsewhere, {}, at())).leavers).toEqual([])
  })

  test('tells who keeps accounts how much there is, and of no case which', async () => {
    await aTask(caseId, officer.id)
    await anObject(caseId, officer)
    const { held } = await run(viewLeaver, admin, { accountId: officer.id }, at())
    expect(held.needs).toEqual({ cases: 1, sealed: 0, objects: 1, handler: 1 })
    expect([held.cases, held.sealed, held.teamCases, held.taskCases, held.objects].flat()).toEqual([])
  })

  test('and holds a sealed file, is not told of to a supervisor outside its team', async () => {
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    const { held } = await run(viewLeaver, supervisor, { accountId: officer.id }, at())
    expect(held.needs.cases).toBe(1)
    expect([held.cases, held.teamCases].flat()).toEqual([])
  })

  test('may leave earlier by one word, and stays by two', async () => {
    await leaves('2026-11-20')
    expect(await refusalsOf(leaves('2026-11-25'))).toEqual(['leaves-already'])
    await leaves('2026-11-10')
    const second = await aPerson('administrator')
    const came = await run(letStay, admin, { accountId: officer.id }, at())
    expect(await actorOf(prisma, officer.id, hours(24 * 30))).toBeUndefined()
    await approvedBy(second, came)
    expect(await actorOf(prisma, officer.id, hours(24 * 30))).toBeDefined()
  })

  test('does not see themselves out', async () => {
    expect(await refusalsOf(run(beginLeaving, admin, { accountId: admin.id, because }, at()))).toEqual([
      'not-on-yourself',
    ])
  })
})

describe('the account of who leaves', () => {
  test('is not closed while a case, an object or a sealed file has nobody after them, and says each', async () => {
    await anObject(caseId, officer)
    await leaves()
    expect(await refusalsOf(close())).toEqual([
      ...['leaver-leads-cases', 'leaver-holds-objects', 'leaver-may-handle'],
    ])
    await run(handOverCase, supervisor, { caseId, accountId: next.id, leaves: 'yes' }, at())
    expect(await refusalsOf(close())).toEqual(['leaver-holds-objects', 'leaver-may-handle'])
    await prisma.custodyHolding.updateMany({ where: { accountId: officer.id }, data: { until: today } })
    expect(await refusalsOf(close())).toEqual(['leaver-may-handle'])
    await named()
    expect(await refusalsOf(close())).toEqual([])
  })

  test('of the only supervisor of a sealed file waits for another one', async () => {
    const keeper = await onTeam(caseId, await aPerson('supervisor'))
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    await run(beginLeaving, admin, { accountId: keeper.id, because }, at())
    const closing = () => run(closeLeaver, admin, { accountId: keeper.id }, at())
    expect(await refusalsOf(closing())).toEqual(['leaver-keeps-sealed'])
    await onTeam(caseId, await aPerson('supervisor'))
    expect(await refusalsOf(closing())).toEqual([])
  })

  test('is not closed before the day', async () => {
    await leaves('2026-11-20')
    expect(await refusalsOf(close())).toContain('leaver-still-here')
  })

  test('is closed with all that hangs on it: teams, tasks, requests and devices, each in its log', async () => {
    const helper = await onTeam(caseId, await aPerson('officer', unit))
    const task = await aTask(caseId, helper.id)
    await prisma.passkey.create({
      data: {
        ...{ id: helper.id, accountId: helper.id, credentialId: helper.id, publicKey: new Uint8Array(8) },
        ...{ counter: 0, transports: [], name: 'Key', addedAt: today },
      },
    })
    await run(beginLeaving, admin, { accountId: helper.id, because }, at())
    await named(helper.id)
    const { requestId } = at()
    const came = await run(closeLeaver, admin, { accountId: helper.id }, { ...at(), requestId })
    expect(came).toMatchObject({ teams: 1, tasks: 1, asked: 0 })
    expect(await prisma.task.findFirstOrThrow({ where: { id: task } })).toMatchObject({ ownerId: officer.id })
    expect(await prisma.teamMember.count({ where: { accountId: helper.id, until: null } })).toBe(0)
    expect(await prisma.passkey.count({ where: { accountId: helper.id, removedAt: null } })).toBe(0)
    const said = await entries({ requestId })
    expect(said.map(({ type, case_id }) => [type, case_id])).toEqual([
      ['team.left', caseId],
      ['factor.removed', null],
      ['leaving.closed', null],
    ])
    expect((await run(listLeavers, admin, {}, at())).leavers.map(({ id }) => id)).not.toContain(helper.id)
  })

  test('withdraws what they asked a second person for', async () => {
    const keeper = await onTeam(caseId, await aPerson('supervisor'))
    await onTeam(caseId, await aPerson('supervisor'))
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    await run(unsealCase, keeper, { caseId, because: 'The risk has passed.' }, at())
    await run(beginLeaving, admin, { accountId: keeper.id, because }, at())
    expect(await run(closeLeaver, admin, { accountId: keeper.id }, at())).toMatchObject({ asked: 1 })
    expect(await prisma.approval.findFirstOrThrow({ where: { requestedById: keeper.id } })).toMatchObject({
      state: 'withdrawn',
    })
  })

  test('opens again by two, who thereby say that they stay', async () => {
    await leaves()
    const came = await run(enableAccount, admin, { accountId: officer.id }, at())
    await approvedBy(await aPerson('administrator'), came)
    expect(await actorOf(prisma, officer.id, hours(1))).toBeDefined()
  })

  test('is kept as it was: the database lets no day go further off and no leaving vanish', async () => {
    await leaves('2026-11-20')
    const where = { accountId: officer.id }
    await expect(prisma.leaving.updateMany({ where, data: { endsAt: hours(24 * 60) } })).rejects.toThrow()
    await expect(prisma.leaving.deleteMany({ where })).rejects.toThrow()
  })
})
