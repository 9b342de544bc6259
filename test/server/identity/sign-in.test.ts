import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { demoPassword } from '@/lib/domain/identity/password'
import { actorOfSession } from '@/lib/server/identity/actor'
import { confirmItIsMe } from '@/lib/server/identity/confirm-it-is-me'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { disableAccount } from '@/lib/server/identity/disable-account'
import { endOtherSessions, endSession } from '@/lib/server/identity/end-sessions'
import { passwordsVerified } from '@/lib/server/identity/hashing'
import { listSessions } from '@/lib/server/identity/list-sessions'
import { hashOfSecret, touchSession } from '@/lib/server/identity/session'
import { signIn } from '@/lib/server/identity/sign-in'
import { signOut } from '@/lib/server/identity/sign-out'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import '@/lib/server/every-act'
import { entries } from '../../support/log'
import { at, today } from '../../support/people'

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
const from = { device: 'Firefox on the station desk', address: '10.0.0.7' }
const knock = (username: string, password: string, now = today) =>
  signIn({ username, password }, { ...at(now), ...from })

async function enter(username: string, now = today, password = demoPassword) {
  const came = await knock(username, password, now)
  if (came.came !== 'in') throw new Error(`${username} was not let in`)
  return came
}

const holder = (secret: string, now: Date) => actorOfSession(hashOfSecret(secret), now)

beforeAll(() => seedAccounts(today))

describe('signing in', () => {
  test('opens a session whose cookie is kept nowhere, and says so in the log', async () => {
    const asked = { ...at(), ...from }
    const came = await signIn({ username: ' Officer ', password: demoPassword }, asked)
    if (came.came !== 'in') throw new Error('not let in')
    expect(await holder(came.secret, today)).toMatchObject({
      username: 'officer',
      role: 'officer',
      assurance: 'password',
    })
    const kept = await prisma.session.findMany({ where: { accountId: came.who.id } })
    expect(JSON.stringify(kept)).not.toContain(came.secret)
    expect(await entries({ requestId: asked.requestId })).toMatchObject([
      { type: 'session.opened', outcome: 'done', actor_id: came.who.id },
    ])
  })

  test.each([
    ['an unknown name', 'nobody.here', demoPassword],
    ['a wrong password', 'auditor', 'ringleader-dem0'],
    ['nothing at all', '', ''],
    ['a NUL', 'aud\u0000itor', 'x\u0000'],
    ['half a surrogate pair', '\ud800', '\ud800'],
    ['an endless password', 'auditor', 'x'.repeat(100_000)],
  ])('%s is answered with the same refusal and one entry', async (_, username, password) => {
    const asked = { ...at(), ...from }
    expect(await signIn({ username, password }, asked)).toEqual({ came: 'refused' })
    expect(await entries({ requestId: asked.requestId })).toMatchObject([
      { type: 'sign-in.failed', outcome: 'refused', actor_id: null },
    ])
  })

  test('the log of a failure does not hold the name that was typed, which may be a password', async () => {
    const asked = { ...at(), ...from }
    await signIn({ username: 'my-secret-word', password: 'x' }, asked)
    const [entry] = await entries({ requestId: asked.requestId })
    expect(`${entry?.payload}${entry?.body}`).not.toContain('my-secret-word')
  })

  test.each([
    ['an unknown name', 'stranger.here'],
    ['a known name', 'custodian'],
    ['an unknown name, locked', 'stranger.here'],
    ['a known name, locked', 'custodian'],
  ])('%s costs one verification of a password, so that no clock tells them apart', async (what, name) => {
    if (what.endsWith('locked')) for (let n = 0; n < 5; n += 1) await knock(name, 'wrong-password-1')
    const before = passwordsVerified()
    expect(await knock(name, 'wrong-password-1')).toEqual({ came: 'refused' })
    expect(passwordsVerified() - before).toBe(1)
  })

  test('a production house does not let a demo account in', async () => {
    process.env.RINGLEADER_MODE = 'production'
    expect(await knock('officer', demoPassword)).toEqual({ came: 'refused' })
    process.env.RINGLEADER_MODE = 'demo'
  })
})

describe('guessing', () => {
  test('five failures lock the name for a quarter of an hour, known or not, also to the right password', async () => {
    for (const name of ['prosecutor', 'nobody.at.all']) {
      for (let n = 0; n < 5; n += 1) expect(await knock(name, 'wrong')).toEqual({ came: 'refused' })
    }
    const asked = { ...at(), ...from }
    expect(await signIn({ username: 'prosecutor', password: demoPassword }, asked)).toEqual({
      came: 'refused',
    })
    expect(await entries({ requestId: asked.requestId })).toMatchObject([
      { body: expect.stringContaining('locked') },
    ])
    expect(await knock('nobody.at.all', demoPassword)).toEqual({ came: 'refused' })
    expect(await knock('prosecutor', demoPassword, later(14))).toEqual({ came: 'refused' })
    expect((await knock('prosecutor', demoPassword, later(16))).came).toBe('in')
  })

  test('twenty at once are judged no more than five times', async () => {
    const asked = Array.from({ length: 20 }, () => ({ ...at(), ...from }))
    await Promise.all(asked.map((one) => signIn({ username: 'prosecutor2', password: 'guess' }, one)))
    const bodies = (await Promise.all(asked.map(({ requestId }) => entries({ requestId }))))
      .flat()
      .map(({ body }) => body ?? '')
    expect(bodies.filter((body) => body.includes('wrong-password'))).toHaveLength(5)
    expect(bodies.filter((body) => body.includes('locked'))).toHaveLength(15)
  })

  test('four failures are forgiven by the right password', async () => {
    for (let n = 0; n < 4; n += 1) await knock('admin2', 'wrong')
    await enter('admin2')
    for (let n = 0; n < 4; n += 1) await knock('admin2', 'wrong')
    expect((await knock('admin2', demoPassword)).came).toBe('in')
  })

  test('more than the line holds are asked to come again, and have not failed', async () => {
    const came = await Promise.all(Array.from({ length: 60 }, (_, n) => knock(`crowd${n}`, 'x')))
    const busy = came.filter((one) => one.came === 'busy').length
    expect(busy).toBeGreaterThan(0)
    expect(came.filter((one) => one.came === 'refused')).toHaveLength(60 - busy)
  })
})

describe('a session', () => {
  test('ends after 15 idle minutes, and doing something keeps it', async () => {
    const { secret, who } = await enter('officer2')
    expect(await holder(secret, later(14))).toBeDefined()
    expect(await holder(secret, later(16))).toBeUndefined()
    await touchSession(who.sessionId, later(14))
    expect(await holder(secret, later(28))).toBeDefined()
  })

  test('ends after ten hours, whatever is done', async () => {
    const { secret, who } = await enter('officer2')
    for (let minute = 10; minute < 600; minute += 10) await touchSession(who.sessionId, later(minute))
    expect(await holder(secret, later(599))).toBeDefined()
    expect(await holder(secret, later(600))).toBeUndefined()
  })

  test('is dead on the next request once it was signed out', async () => {
    const { secret, who } = await enter('auditor', later(60))
    await run(signOut, who, {}, at(later(61)))
    expect(await holder(secret, later(61))).toBeUndefined()
  })

  test('a sixth one ends the oldest, and each new one beside others is announced', async () => {
    const hour = 90
    const opened = []
    for (let n = 0; n < 6; n += 1) opened.push(await enter('supervisor', later(hour + n / 10)))
    const alive = await Promise.all(opened.map(({ secret }) => holder(secret, later(hour + 1))))
    expect(alive.map((one) => one !== undefined)).toEqual([false, true, true, true, true, true])
    const told = await prisma.notice.findMany({
      where: { accountId: opened[0]?.who.id, kind: 'session-opened' },
    })
    expect(told).toHaveLength(5)
  })

  test('twelve sign-ins at once leave five', async () => {
    const came = await Promise.all(Array.from({ length: 12 }, () => enter('custodian', later(120))))
    const alive = await Promise.all(came.map(({ secret }) => holder(secret, later(121))))
    expect(alive.filter(Boolean)).toHaveLength(5)
  })

  test('can be ended from another, and only by its own holder', async () => {
    const one = await enter('admin', later(150))
    const other = await enter('admin', later(150))
    const stranger = await enter('auditor', later(150))
    await expect(
      run(endSession, stranger.who, { sessionId: one.who.sessionId }, at(later(150))),
    ).rejects.toThrow(NotFound)
    expect(await holder(one.secret, later(151))).toBeDefined()
    await run(endSession, other.who, { sessionId: one.who.sessionId }, at(later(151)))
    expect(await holder(one.secret, later(151))).toBeUndefined()
    await enter('admin', later(151))
    expect(await run(endOtherSessions, other.who, {}, at(later(151)))).toEqual({ ended: 1 })
    const { sessions } = await run(listSessions, other.who, {}, at(later(151)))
    expect(sessions).toMatchObject([{ id: other.who.sessionId, here: true }])
  })

  test('from a device and an address that are known is told to nobody; from elsewhere it is, and is listed', async () => {
    const told = () =>
      prisma.notice.count({ where: { account: { username: 'custodian' }, kind: 'session-opened' } })
    const day = (n: number) => later(n * 24 * 60)
    const comes = async (n: number, device: string) => {
      const asked = { ...at(day(n)), device, address: '10.0.0.9' }
      const came = await signIn({ username: 'custodian', password: demoPassword }, asked)
      if (came.came !== 'in') throw new Error('not let in')
      return came.who
    }
    await comes(1, 'Chrome at the store')
    await comes(2, 'Chrome at the store')
    const before = await told()
    await comes(3, 'A telephone')
    expect(await told()).toBe(before + 1)
    const who = await comes(4, 'A telephone')
    expect(await told()).toBe(before + 1)
    const { known } = await run(listSessions, who, {}, at(day(4)))
    expect(known).toContainEqual({
      device: 'A telephone',
      address: '10.0.0.9',
      times: 2,
      first: day(3),
      last: day(4),
    })
    // After half a year a device is a stranger again.
    await comes(190, 'A telephone')
    expect(await told()).toBe(before + 2)
  })

  test('of a disabled account is dead on the next request, and the right password opens nothing', async () => {
    const admin = await enter('admin', later(200))
    const { secret, who } = await enter('officer2', later(200))
    const because = { accountId: who.id, because: 'Left the unit' }
    await run(disableAccount, admin.who, because, at(later(200)))
    expect(await holder(secret, later(200))).toBeUndefined()
    expect(await knock('officer2', demoPassword, later(200))).toEqual({ came: 'refused' })
  })
})

describe('showing again that it is oneself', () => {
  test('renews the proof of presence; a wrong password counts toward the lock', async () => {
    const { secret, who } = await enter('supervisor2', later(300))
    const about = { act: 'approve', object: '0'.repeat(64) }
    const wrong = await run(confirmItIsMe, who, { password: 'wrong', for: about }, at(later(306)))
    expect(wrong).toEqual({ confirmed: false })
    expect((await holder(secret, later(306)))?.verifiedAt).toEqual(later(300))
    const right = { password: demoPassword, for: about }
    expect(await run(confirmItIsMe, who, right, at(later(307)))).toEqual({
      confirmed: true,
    })
    expect((await holder(secret, later(308)))?.verifiedAt).toEqual(later(307))
    for (let n = 0; n < 5; n += 1)
      await run(confirmItIsMe, who, { password: 'wrong', for: about }, at(later(308)))
    expect(await run(confirmItIsMe, who, right, at(later(308)))).toEqual({
      confirmed: false,
    })
    expect(await knock('supervisor2', demoPassword, later(308))).toEqual({ came: 'refused' })
  })
})
