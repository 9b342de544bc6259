import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { changeOwnPassword } from '@/lib/server/identity/change-own-password'
import { hashPassword, passwordFits } from '@/lib/server/identity/hashing'
import { signIn } from '@/lib/server/identity/sign-in'
import { run } from '@/lib/server/kernel/run'
import { aSession } from '../../support/cast'
import { entries } from '../../support/log'
import { aPerson, at, today } from '../../support/people'

const [old, wanted] = ['three wet lanterns', 'a fourth lantern, dry']
let who: Actor
let username: string
beforeAll(async () => {
  who = await aPerson('officer')
  const account = await prisma.account.update({
    where: { id: who.id },
    data: { passwordHash: await hashPassword(old) },
  })
  ;({ username } = account)
  await aSession(who, who.sessionId)
})

const change = (current: string, password: string) => run(changeOwnPassword, who, { current, password }, at())
const keeps = async (password: string) => {
  const { passwordHash } = await prisma.account.findUniqueOrThrow({ where: { id: who.id } })
  return passwordFits(passwordHash, password)
}

describe('whoever is signed in', () => {
  test('is not believed with a wrong password, and that is counted and remembered', async () => {
    expect(await change('not this one', wanted)).toEqual({ changed: false })
    expect(await keeps(old)).toBe(true)
    const said = (await entries({})).filter(
      ({ type, actor_id }) => type === 'sign-in.failed' && actor_id === who.id,
    )
    expect(said).toHaveLength(1)
  })

  test.each([
    ['short', 'password-too-short'],
    ['P@ssw0rd-2026', 'password-too-common'],
    [old, 'password-as-before'],
  ])('does not get %s', async (password, because) => {
    await expect(change(old, password)).rejects.toThrow(because)
    expect(await keeps(old)).toBe(true)
  })

  test('gets another, and every other session of theirs ends', async () => {
    const other = await aSession(who)
    expect(await change(old, wanted)).toEqual({ changed: true })
    expect([await keeps(wanted), await keeps(old)]).toEqual([true, false])
    const ended = await prisma.session.findUniqueOrThrow({ where: { id: other } })
    expect(ended.revokedReason).toBe('password-changed')
    const here = await prisma.session.findUniqueOrThrow({ where: { id: who.sessionId } })
    expect(here.revokedAt).toBeNull()
    expect((await entries({})).map(({ type }) => type)).toContain('account.password-changed')
    const from = { device: 'Firefox', address: '10.0.0.7' }
    expect((await signIn({ username, password: wanted }, { ...at(), now: today, ...from })).came).toBe('in')
  })

  test('is locked out of it after five wrong ones, also with the right one', async () => {
    for (let n = 0; n < 6; n += 1) await change('not this one', 'a fifth lantern, lit')
    expect(await change(wanted, 'a fifth lantern, lit')).toEqual({ changed: false })
    expect(await keeps(wanted)).toBe(true)
  })
})

test('the password of a demonstration stays', async () => {
  await prisma.account.update({ where: { id: who.id }, data: { demo: true } })
  await expect(change(wanted, 'a sixth lantern, lit')).rejects.toThrow('demo-password-stays')
})
