import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { actorOfSession } from '@/lib/server/identity/actor'
import { confirmItIsMe } from '@/lib/server/identity/confirm-it-is-me'
import { hashOfSecret, openSession } from '@/lib/server/identity/session'
import { act } from '@/lib/server/kernel/act'
import { ConfirmFirst, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { markOf, matterOf } from '@/lib/server/kernel/step-up'
import { proveFactor } from '@/lib/server/second-factor/prove-factor'
import { theirPassword, theirPasswordAgain } from '../../support/cast'
import { anAuthenticator, codeOf } from '../../support/factor-acts'
import { aPerson, at, aUnit, today } from '../../support/people'

const input = z.strictObject({ unitId: z.uuid(), others: z.array(z.uuid()).optional(), reason: z.string() })
const sensitive = (name: string) =>
  act({
    ...{ name, kind: 'write', permission: 'own:session', stepUp: true, input },
    about: () => 'system',
    async perform({ record, actor }) {
      record('session.confirmed', actor.sessionId, {})
      return true
    },
  })
const empty = sensitive('test-empty-unit')
const paint = sensitive('test-paint-unit')

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
const from = { device: 'Firefox on the station desk', address: '10.0.0.7' }
const reason = 'The roof leaks'

let unitId: string
let other: string
beforeAll(async () => {
  unitId = await aUnit()
  other = await aUnit()
})

/** Somebody of the demonstration, who has a password and no second factor, signed in at the beginning of the day. */
async function somebody() {
  const person = await aPerson('officer')
  await theirPasswordAgain(person)
  await prisma.account.update({ where: { id: person.id }, data: { demo: true } })
  const enter = async (now: Date) => {
    const { secret } = await prisma.$transaction((db) => openSession(db, person.id, from, now))
    return async (when: Date) => {
      const actor = await actorOfSession(hashOfSecret(secret), when)
      if (!actor) throw new Error('the session has ended')
      return actor
    }
  }
  return { enter, again: await enter(today) }
}

const confirm = async (
  again: (when: Date) => ReturnType<typeof aPerson>,
  about: object,
  when: Date,
  password = theirPassword,
) => run(confirmItIsMe, await again(when), { password, for: about }, at(when))

describe('showing again that it is oneself', () => {
  test('opens that act on that thing for five minutes, and the reason may still change', async () => {
    const { again } = await somebody()
    const empties = async (when: Date, why = reason) =>
      run(empty, await again(when), { unitId, reason: why }, at(when))
    await expect(empties(later(6))).rejects.toThrow(ConfirmFirst)
    await confirm(again, matterOf(empty, { unitId, reason }), later(6))
    expect(await empties(later(7))).toBe(true)
    expect(await empties(later(11), 'The roof leaks badly')).toBe(true)
    await expect(empties(later(11.1))).rejects.toThrow(ConfirmFirst)
  })

  test('opens neither another thing nor another act, nor more things at once', async () => {
    const { again } = await somebody()
    await confirm(again, matterOf(empty, { unitId, reason }), later(6))
    const who = await again(later(7))
    for (const [act, asked] of [
      [empty, { unitId: other, reason }],
      [empty, { unitId, others: [other], reason }],
      [paint, { unitId, reason }],
    ] as const)
      await expect(run(act, who, asked, at(later(7)))).rejects.toThrow(ConfirmFirst)
  })

  test('says for what it asks, so that the answer can be bound to it', async () => {
    const { again } = await somebody()
    const asked = await run(empty, await again(later(6)), { unitId, reason }, at(later(6))).catch(
      (error: unknown) => error,
    )
    expect(asked).toMatchObject({ matter: matterOf(empty, { reason: 'Another', unitId }) })
  })

  test('of who came in a minute ago is not asked, until they showed it for something', async () => {
    const { again } = await somebody()
    expect(await run(paint, await again(later(1)), { unitId, reason }, at(later(1)))).toBe(true)
    await confirm(again, matterOf(empty, { unitId, reason }), later(2))
    await expect(run(paint, await again(later(3)), { unitId, reason }, at(later(3)))).rejects.toThrow(
      ConfirmFirst,
    )
  })

  test('in one session opens nothing in another', async () => {
    const { again, enter } = await somebody()
    const elsewhere = await enter(later(0))
    await confirm(again, matterOf(empty, { unitId, reason }), later(6))
    await expect(run(empty, await elsewhere(later(7)), { unitId, reason }, at(later(7)))).rejects.toThrow(
      ConfirmFirst,
    )
  })

  test('with a wrong password opens nothing', async () => {
    const { again } = await somebody()
    const about = matterOf(empty, { unitId, reason })
    expect(await confirm(again, about, later(6), 'wrong')).toEqual({ confirmed: false })
    await expect(run(empty, await again(later(6)), { unitId, reason }, at(later(6)))).rejects.toThrow(
      ConfirmFirst,
    )
  })

  test('with a code is refused without saying what for, and no code is used up by it', async () => {
    const person = await aPerson('officer')
    const { secret } = await anAuthenticator(person.id)
    const session = await prisma.$transaction((db) => openSession(db, person.id, from, today))
    const again = async (when: Date) => {
      const actor = await actorOfSession(hashOfSecret(session.secret), when)
      if (!actor) throw new Error('the session has ended')
      return actor
    }
    const come = codeOf(secret, today)
    await run(proveFactor, await again(today), { code: come }, at())
    const code = codeOf(secret, later(6))
    await expect(run(proveFactor, await again(later(6)), { code }, at(later(6)))).rejects.toThrow(Refused)
    const about = matterOf(empty, { unitId, reason })
    const shown = await run(proveFactor, await again(later(6)), { code, for: about }, at(later(6)))
    expect(shown).toEqual({ proved: true })
    expect((await again(later(6))).verifiedFor).toBe(markOf(about))
    expect(await run(empty, await again(later(7)), { unitId, reason }, at(later(7)))).toBe(true)
    await expect(run(paint, await again(later(7)), { unitId, reason }, at(later(7)))).rejects.toThrow(
      ConfirmFirst,
    )
  })
})
