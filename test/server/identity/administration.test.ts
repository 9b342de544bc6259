import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { actorOfSession } from '@/lib/server/identity/actor'
import { changeAccount } from '@/lib/server/identity/change-account'
import { closeUnit } from '@/lib/server/identity/close-unit'
import { createAccount } from '@/lib/server/identity/create-account'
import { createUnit } from '@/lib/server/identity/create-unit'
import { approve, decline } from '@/lib/server/identity/decide-approval'
import { disableAccount } from '@/lib/server/identity/disable-account'
import { enableAccount } from '@/lib/server/identity/enable-account'
import { giveRole } from '@/lib/server/identity/give-role'
import { listAccounts } from '@/lib/server/identity/list-accounts'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { makeFirstLink } from '@/lib/server/identity/make-first-link'
import { moveAccount } from '@/lib/server/identity/move-account'
import { moveUnit } from '@/lib/server/identity/move-unit'
import { objectToPasswordReset } from '@/lib/server/identity/object-to-password-reset'
import { resetPassword } from '@/lib/server/identity/reset-password'
import { resetPasswordNow } from '@/lib/server/identity/reset-password-now'
import { hashOfSecret, openSession } from '@/lib/server/identity/session'
import { holderOfLink, setPassword } from '@/lib/server/identity/set-password'
import { signIn } from '@/lib/server/identity/sign-in'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { withdrawApproval } from '@/lib/server/identity/withdraw-approval'
import type { Pending } from '@/lib/server/kernel/act'
import { NotFound, Refused, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import '@/lib/server/every-act'
import { anAuthenticator } from '../../support/factor-acts'
import { aPerson, at, aUnit, today } from '../../support/people'

let admin: Actor
let second: Actor
let officer: Actor
let police: string
let office: string
let serial = 0

const from = { device: 'Station desk', address: '10.0.0.7' }
const hours = (n: number) => new Date(today.getTime() + n * 3_600_000)
const sentence = 'a boat on the quiet lake'

beforeAll(async () => {
  admin = await aPerson('administrator')
  second = await aPerson('administrator')
  officer = await aPerson('officer')
  police = await aUnit('police')
  office = await aUnit('prosecution_office')
})

const pending = (came: unknown): string => {
  if (typeof came === 'object' && came !== null && 'pending' in came) return (came as Pending).approvalId
  throw new Error('it should wait for a second person')
}

async function approved(came: unknown, by: Actor = second) {
  const approvalId = pending(came)
  const { contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  return run(approve, by, { approvalId, contentHash }, at())
}

const newcomer = () => {
  serial += 1
  return { username: `newcomer-${serial}`, role: 'officer', unitId: police, nameLatin: 'Sleuk Dara' }
}

async function anInvited() {
  const asked = newcomer()
  await approved(await run(createAccount, admin, asked, at()))
  return prisma.account.findUniqueOrThrow({ where: { username: asked.username } })
}

const linkOf = async (accountId: string, now = today) => {
  const { path } = await run(makeFirstLink, { ...admin, verifiedAt: now }, { accountId }, at(now))
  return path.replace('/set-password/', '')
}

describe('a new account', () => {
  test('is there only after a second administrator approved it, and then waits for a password', async () => {
    const asked = newcomer()
    const came = await run(createAccount, admin, asked, at())
    expect(await prisma.account.findUnique({ where: { username: asked.username } })).toBeNull()
    await approved(came)
    expect(await prisma.account.findUnique({ where: { username: asked.username } })).toMatchObject({
      status: 'invited',
      passwordHash: null,
      role: 'officer',
    })
    expect(await signIn({ username: asked.username, password: '' }, { ...at(), ...from })).toEqual({
      came: 'refused',
    })
  })

  test('cannot be approved by the one who asked, nor by anybody but an administrator', async () => {
    const came = await run(createAccount, admin, newcomer(), at())
    await expect(approved(came, admin)).rejects.toThrow('second-person-is-the-first')
    await expect(approved(came, officer)).rejects.toThrow(NotFound)
  })

  test.each([
    ['a taken name', () => ({ username: 'newcomer-1' }), 'username-taken'],
    ['a role that does not work there', () => ({ role: 'prosecutor' }), 'role-not-in-this-unit'],
    ['a unit that is not there', () => ({ unitId: crypto.randomUUID() }), 'unit-not-there'],
  ])('with %s is refused to the one who asks', async (_, wrong, because) => {
    await expect(run(createAccount, admin, { ...newcomer(), ...wrong() }, at())).rejects.toThrow(because)
  })

  test('asked for twice under one name is made once', async () => {
    const asked = newcomer()
    const [one, two] = [
      await run(createAccount, admin, asked, at()),
      await run(createAccount, admin, asked, at()),
    ]
    await approved(one)
    await expect(approved(two)).rejects.toThrow('username-taken')
  })
})

describe('a one-time link', () => {
  test('sets the password once, and the person can then sign in', async () => {
    const { id, username } = await anInvited()
    const secret = await linkOf(id)
    expect(await holderOfLink(secret, hours(23))).toMatchObject({ username })
    await setPassword(secret, sentence, at(hours(1)))
    expect(await holderOfLink(secret, hours(1))).toBeUndefined()
    await expect(setPassword(secret, 'another sentence here', at(hours(1)))).rejects.toThrow(NotFound)
    expect((await signIn({ username, password: sentence }, { ...at(hours(2)), ...from })).came).toBe('in')
  })

  test('used eight times at once works once', async () => {
    const secret = await linkOf((await anInvited()).id)
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => setPassword(secret, `${sentence} ${n}`, at())),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('stops working after a day, when a newer one is made, and when the account is disabled', async () => {
    const { id } = await anInvited()
    const old = await linkOf(id)
    const newer = await linkOf(id, hours(1))
    expect(await holderOfLink(old, hours(1))).toBeUndefined()
    expect(await holderOfLink(newer, hours(25))).toBeUndefined()
    expect(await holderOfLink(newer, hours(24))).toBeDefined()
    await run(disableAccount, admin, { accountId: id, because: 'A mistake' }, at(hours(2)))
    expect(await holderOfLink(newer, hours(2))).toBeUndefined()
  })

  test('takes no weak password, and a refusal does not use it up', async () => {
    const secret = await linkOf((await anInvited()).id)
    await expect(setPassword(secret, 'ringleader-demo', at())).rejects.toThrow('password-too-common')
    await setPassword(secret, sentence, at())
  })

  test('is made for nobody who has a password, by nobody but an administrator, and tells the other one', async () => {
    await expect(run(makeFirstLink, admin, { accountId: officer.id }, at())).rejects.toThrow('not-invited')
    const { id } = await anInvited()
    await expect(run(makeFirstLink, officer, { accountId: id }, at())).rejects.toThrow(NotFound)
    await linkOf(id)
    expect(await prisma.notice.count({ where: { accountId: second.id, kind: 'link-made' } })).toBeGreaterThan(
      0,
    )
    expect(JSON.stringify(await prisma.oneTimeLink.findMany({ where: { accountId: id } }))).not.toContain(
      await linkOf(id),
    )
  })
})

describe('an account that is there', () => {
  const living = async (actor: Actor) => {
    const { secret } = await prisma.$transaction((db) => openSession(db, actor.id, from, today))
    return () => actorOfSession(hashOfSecret(secret), today)
  }

  test('is disabled by one person at once, and opened again by two', async () => {
    const someone = await aPerson('officer')
    const session = await living(someone)
    await run(disableAccount, admin, { accountId: someone.id, because: 'Left the service' }, at())
    expect(await session()).toBeUndefined()
    await approved(await run(enableAccount, admin, { accountId: someone.id }, at()))
    expect(await prisma.account.findUnique({ where: { id: someone.id } })).toMatchObject({ status: 'active' })
    expect(await session()).toBeUndefined()
  })

  test.each([
    [
      'another role',
      () => run(giveRole, admin, { accountId: target.id, role: 'prosecutor', unitId: office }, at()),
    ],
    ['another unit', () => run(moveAccount, admin, { accountId: target.id, unitId: police }, at())],
  ])('%s needs two people and ends the sessions', async (_, ask) => {
    target = await aPerson('officer')
    const session = await living(target)
    const came = await ask()
    expect(await session()).toBeDefined()
    await approved(came)
    expect(await session()).toBeUndefined()
  })
  let target: Actor

  const link = (accountId: string, now: Date) =>
    run(makeFirstLink, { ...admin, verifiedAt: now }, { accountId }, at(now))

  test('whose password two people reset keeps it for a day and is told; then a link takes it away and ends the sessions', async () => {
    const lost = await aPerson('officer')
    const session = await living(lost)
    await approved(await run(resetPassword, admin, { accountId: lost.id }, at()))
    expect(await prisma.notice.findMany({ where: { accountId: lost.id } })).toMatchObject([
      { kind: 'password-reset-soon' },
    ])
    await expect(link(lost.id, hours(23.9))).rejects.toThrow('reset-waits')
    expect(await session()).toBeDefined()
    expect((await link(lost.id, hours(24))).path).toContain('/set-password/')
    expect(await session()).toBeUndefined()
    expect(await prisma.account.findUniqueOrThrow({ where: { id: lost.id } })).toMatchObject({
      ...{ status: 'invited', passwordHash: null },
    })
    // The reset is used: whoever has a password again keeps it.
    await prisma.account.update({ where: { id: lost.id }, data: { status: 'active', passwordHash: 'x' } })
    await expect(link(lost.id, hours(25))).rejects.toThrow('not-invited')
  })

  test('who objects keeps the password, also after the day while no link was made; nobody else objects for them', async () => {
    const there = await aPerson('officer')
    await approved(await run(resetPassword, admin, { accountId: there.id }, at()))
    const object = (who: Actor, now: Date) =>
      run(objectToPasswordReset, { ...who, verifiedAt: now }, {}, at(now))
    await expect(object(await aPerson('officer'), hours(1))).rejects.toThrow(NotFound)
    await object(there, hours(30))
    await expect(object(there, hours(31))).rejects.toThrow(NotFound)
    await expect(link(there.id, hours(48))).rejects.toThrow('not-invited')
  })

  test('who is locked out and on duty gets a link at once when a supervisor over them vouches and a second factor stands', async () => {
    const duty = await aPerson('officer')
    const over = await aPerson('supervisor', duty.unitId)
    const ask = async () => await run(resetPasswordNow, admin, { accountId: duty.id }, at())
    const bare = await ask()
    await expect(approved(bare, over)).rejects.toThrow('needs-a-factor')
    await anAuthenticator(duty.id)
    for (const other of [await aPerson('supervisor'), await aPerson('administrator')])
      await expect(approved(bare, other)).rejects.toThrow(NotFound)
    const day = { askedById: admin.id, approvedById: over.id, at: today, effectiveAt: hours(24) }
    const { id } = await prisma.factorReset.create({ data: { id: newId(), accountId: duty.id, ...day } })
    await expect(approved(bare, over)).rejects.toThrow('needs-a-factor')
    await prisma.factorReset.update({ where: { id }, data: { objectedAt: today } })
    // What waits already does not stand in the way.
    await approved(await run(resetPassword, admin, { accountId: duty.id }, at()))
    await approved(bare, over)
    expect((await link(duty.id, today)).path).toContain('/set-password/')
    expect(await prisma.passwordReset.count({ where: { accountId: duty.id, usedAt: null } })).toBe(0)
  })

  test('the database lets no reset of a password skip its day unless somebody vouched', async () => {
    const someone = await aPerson('officer')
    const decided = { askedById: admin.id, approvedById: second.id, at: today, effectiveAt: hours(23) }
    await expect(
      prisma.passwordReset.create({ data: { id: newId(), accountId: someone.id, ...decided } }),
    ).rejects.toThrow()
  })

  test('is never decided about by its own holder, first or second', async () => {
    const own = { accountId: admin.id, because: 'Myself' }
    await expect(run(disableAccount, admin, own, at())).rejects.toThrow('not-on-yourself')
    const came = await run(resetPassword, admin, { accountId: second.id }, at())
    await expect(approved(came)).rejects.toThrow('not-on-yourself')
  })

  test('keeps what another wrote when an older version is saved over it', async () => {
    const someone = await aPerson('officer')
    const change = (nameLatin: string) =>
      run(changeAccount, admin, { accountId: someone.id, version: '1', nameLatin }, at())
    await change('Sleuk Vanna')
    await expect(change('Sleuk Vanny')).rejects.toThrow(Stale)
  })

  test('is listed to administrators a page at a time, forth and back, and to nobody else', async () => {
    const unitId = await aUnit('police')
    for (let n = 0; n < 60; n += 1) await aPerson('officer', unitId)
    const first = await run(listAccounts, admin, { unitId }, at())
    expect(first.accounts).toHaveLength(50)
    expect(first.earlier).toBeNull()
    const rest = await run(listAccounts, admin, { unitId, after: first.later ?? '' }, at())
    expect(rest.accounts).toHaveLength(10)
    expect(rest.later).toBeNull()
    const back = await run(listAccounts, admin, { unitId, before: rest.earlier ?? '' }, at())
    expect(back.accounts.map(({ id }) => id)).toEqual(first.accounts.map(({ id }) => id))
    expect(back.earlier).toBeNull()
    await expect(run(listAccounts, officer, {}, at())).rejects.toThrow(NotFound)
  })
})

describe('what waits for a second person', () => {
  test('is shown with its content to administrators and to nobody else, and is withdrawn only by the one who asked', async () => {
    const approvalId = pending(await run(createAccount, admin, newcomer(), at()))
    const { waiting } = await run(listApprovals, second, {}, at())
    expect(waiting.map(({ id }) => id)).toContain(approvalId)
    expect((await run(listApprovals, admin, {}, at())).waiting.map(({ id }) => id)).not.toContain(approvalId)
    expect((await run(listApprovals, officer, {}, at())).waiting).toEqual([])
    expect(await run(viewApproval, second, { approvalId }, at())).toMatchObject({
      act: 'create-account',
      intact: true,
      second: true,
      units: [{ id: police }],
      facts: expect.arrayContaining([{ path: 'nameLatin', value: 'Sleuk Dara' }]),
    })
    await expect(run(viewApproval, officer, { approvalId }, at())).rejects.toThrow(NotFound)
    await expect(run(withdrawApproval, second, { approvalId }, at())).rejects.toThrow(NotFound)
    await run(withdrawApproval, admin, { approvalId }, at())
    await expect(approved({ pending: true, approvalId })).rejects.toThrow('already-decided')
  })

  test('is declined with a reason, which the one who asked can read', async () => {
    const approvalId = pending(await run(createAccount, admin, newcomer(), at()))
    await run(decline, second, { approvalId, because: 'Not known here' }, at())
    const { asked } = await run(listApprovals, admin, {}, at())
    expect(asked.find(({ id }) => id === approvalId)).toMatchObject({
      state: 'declined',
      remark: 'Not known here',
    })
  })

  test('a content changed behind our back is not intact, and cannot be approved by its hash', async () => {
    const approvalId = pending(await run(createAccount, admin, newcomer(), at()))
    const row = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
    const input = { ...Object(row.input), role: 'administrator' }
    await prisma.approval.update({ where: { id: approvalId }, data: { input } })
    expect(await run(viewApproval, second, { approvalId }, at())).toMatchObject({ intact: false })
    await expect(approved({ pending: true, approvalId })).rejects.toThrow(Refused)
  })
})

describe('the tree of units', () => {
  const add = (code: string, parentId?: string) =>
    run(
      createUnit,
      admin,
      { code, kind: 'police', nameEn: code, nameKm: code, ...(parentId ? { parentId } : {}) },
      at(),
    )

  test('grows, and never into a ring', async () => {
    const { unitId: top } = await add('top')
    const { unitId: below } = await add('below', top)
    await expect(add('TOP')).rejects.toThrow('unit-code-taken')
    const came = await run(moveUnit, admin, { unitId: top, parentId: below }, at())
    await expect(approved(came)).rejects.toThrow('unit-under-itself')
    const { unitId: other } = await add('other')
    await approved(await run(moveUnit, admin, { unitId: below, parentId: other }, at()))
    expect(await prisma.unit.findUnique({ where: { id: below } })).toMatchObject({ parentId: other })
  })

  test('loses only what nobody needs', async () => {
    const { unitId } = await add('empty')
    const someone = await aPerson('officer', unitId)
    await expect(run(closeUnit, admin, { unitId }, at())).rejects.toThrow('unit-in-use')
    await run(disableAccount, admin, { accountId: someone.id, because: 'Left' }, at())
    await run(closeUnit, admin, { unitId }, at())
    await expect(run(createAccount, admin, { ...newcomer(), unitId }, at())).rejects.toThrow('unit-closed')
  })
})

describe('what cannot be', () => {
  test('is not even asked of a second person', async () => {
    const someone = await aPerson('officer')
    const { unitId } = someone
    const invited = await anInvited()
    const asks = [
      run(moveAccount, admin, { accountId: someone.id, unitId }, at()),
      run(giveRole, admin, { accountId: someone.id, unitId, role: 'officer' }, at()),
      run(enableAccount, admin, { accountId: someone.id }, at()),
      run(resetPassword, admin, { accountId: invited.id }, at()),
    ]
    const came = await Promise.allSettled(asks)
    expect(came.map((one) => one.status === 'rejected' && String(one.reason.message))).toEqual([
      'already-there',
      'already-there',
      'not-disabled',
      'not-active',
    ])
  })
})
