import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { actorOfSession } from '@/lib/server/identity/actor'
import { confirmItIsMe } from '@/lib/server/identity/confirm-it-is-me'
import { approve } from '@/lib/server/identity/decide-approval'
import { hashOfSecret, openSession } from '@/lib/server/identity/session'
import { signOut } from '@/lib/server/identity/sign-out'
import { everyAct } from '@/lib/server/kernel/act'
import { ConfirmFirst, FactorFirst, NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { matterOf } from '@/lib/server/kernel/step-up'
import { addPasskey, beginPasskey } from '@/lib/server/second-factor/add-passkey'
import { stepOf } from '@/lib/server/second-factor/authenticator'
import { beginAuthenticator } from '@/lib/server/second-factor/begin-authenticator'
import { confirmAuthenticator } from '@/lib/server/second-factor/confirm-authenticator'
import { proveFactor } from '@/lib/server/second-factor/prove-factor'
import { askPasskey, provePasskey } from '@/lib/server/second-factor/prove-passkey'
import { keepRecoveryCodes, viewRecoveryCodes } from '@/lib/server/second-factor/recovery-codes'
import { removeFactor } from '@/lib/server/second-factor/remove-factor'
import { objectToReset, resetFactors } from '@/lib/server/second-factor/reset-factors'
import { seal, unseal } from '@/lib/server/second-factor/sealing'
import { viewAuthenticator } from '@/lib/server/second-factor/view-authenticator'
import { viewFactors } from '@/lib/server/second-factor/view-factors'
import { anAuthenticator, aPasskey, codeOf } from '../../support/factor-acts'
import { entries } from '../../support/log'
import { aPerson, at, today } from '../../support/people'
import { aSoftKey } from '../../support/soft-key'

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
const from = { device: 'Firefox on the station desk', address: '10.0.0.7' }

/** The second person says yes to exactly what was asked. */
async function approveAs(second: Actor, approvalId: string, now = today) {
  const { contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
  return run(approve, second, { approvalId, contentHash }, at(now))
}

/** Comes in by the password of somebody, as the door does, and says who that session is. */
async function comeIn(accountId: string, now = today) {
  const { secret } = await prisma.$transaction((db) => openSession(db, accountId, from, now))
  const again = async (when = now): Promise<Actor> => {
    const actor = await actorOfSession(hashOfSecret(secret), when)
    if (!actor) throw new Error('the session has ended')
    return actor
  }
  return { again, who: await again() }
}

async function enrolled(now = today) {
  const { id } = await aPerson('officer')
  const { again, who } = await comeIn(id, now)
  await run(beginAuthenticator, who, {}, at(now))
  const { secret } = await run(viewAuthenticator, who, {}, at(now))
  await run(confirmAuthenticator, who, { code: codeOf(secret, now) }, at(now))
  return { id, secret, who: await again(), again }
}

describe('a password alone', () => {
  test('opens the choice of a second factor and the way out, and no other act of the house', async () => {
    const { who } = await comeIn((await aPerson('administrator')).id)
    expect(who.halfway).toBe('enrol')
    const open: string[] = []
    for (const act of everyAct()) {
      const came = await run(act, who, {}, at()).catch((error: unknown) => error)
      if (!(came instanceof FactorFirst)) open.push(act.name)
    }
    expect(open).toEqual([
      ...['add-passkey', 'begin-authenticator', 'begin-passkey', 'confirm-authenticator', 'sign-out'],
      ...['view-authenticator', 'view-factors'],
    ])
  })

  test('of who has a second factor opens showing it, and nothing that would add another', async () => {
    const { id } = await enrolled()
    const { who } = await comeIn(id, later(1))
    expect(who.halfway).toBe('prove')
    const open: string[] = []
    for (const act of everyAct()) {
      const came = await run(act, who, {}, at(later(1))).catch((error: unknown) => error)
      if (!(came instanceof FactorFirst)) open.push(act.name)
    }
    expect(open).toEqual(['ask-passkey', 'prove-factor', 'prove-passkey', 'sign-out', 'view-factors'])
  })

  test('is enough in a demonstration, which many share', async () => {
    const { id } = await aPerson('officer')
    await prisma.account.update({ where: { id }, data: { demo: true } })
    const { who } = await comeIn(id)
    expect(who.halfway).toBeUndefined()
    await expect(run(beginAuthenticator, who, {}, at())).rejects.toThrow('demo-factor-stays')
    await expect(run(beginPasskey, who, {}, at())).rejects.toThrow('demo-factor-stays')
  })
})

describe('an authenticator', () => {
  test('is begun, scanned and confirmed; the session is all the way in and all others end', async () => {
    const { id } = await aPerson('officer')
    const other = await comeIn(id)
    const { again, who } = await comeIn(id)
    await run(beginAuthenticator, who, {}, at())
    const { secret, address } = await run(viewAuthenticator, who, {}, at())
    expect(address).toMatch(/^otpauth:\/\/totp\/Ringleader:officer/)
    await expect(run(confirmAuthenticator, who, { code: '000000' }, at())).rejects.toThrow(
      'code-does-not-fit',
    )
    expect((await again()).halfway).toBe('enrol')
    await run(confirmAuthenticator, who, { code: codeOf(secret) }, at())
    expect(await again()).toMatchObject({ assurance: 'second_factor', halfway: undefined })
    await expect(other.again()).rejects.toThrow('ended')
    await expect(run(viewAuthenticator, await again(), {}, at())).rejects.toThrow(NotFound)
  })

  test('lies sealed in the database, for this account and this house', async () => {
    const { id, secret } = await enrolled()
    const { secret: kept } = await prisma.authenticator.findFirstOrThrow({ where: { accountId: id } })
    expect(Buffer.from(kept).toString('latin1')).not.toContain(secret)
    expect(unseal(kept, id)).toBe(secret)
    expect(() => unseal(kept, 'another account')).toThrow()
    expect(() => unseal(Buffer.from(kept).fill(0, 40), id)).toThrow()
    expect(seal('x', id)).not.toEqual(seal('x', id))
  })

  test('lets in by the code that stands, once: not twice, not at once, not after its minute', async () => {
    const { id, secret } = await enrolled()
    const first = await comeIn(id, later(5))
    const code = codeOf(secret, later(5))
    const both = await Promise.all([1, 2].map(() => run(proveFactor, first.who, { code }, at(later(5)))))
    expect(both.filter(({ proved }) => proved)).toHaveLength(1)
    expect((await first.again(later(5))).halfway).toBeUndefined()
    const second = await comeIn(id, later(5))
    expect(await run(proveFactor, second.who, { code }, at(later(5)))).toEqual({ proved: false })
    const third = await comeIn(id, later(9))
    expect(await run(proveFactor, third.who, { code }, at(later(9)))).toEqual({ proved: false })
  })

  test('takes its digits also in Khmer and with spaces', async () => {
    const { id, secret } = await enrolled()
    const { who } = await comeIn(id, later(5))
    const typed = codeOf(secret, later(5)).replace(/\d/g, (digit) => '០១២៣៤៥៦៧៨៩'[Number(digit)] ?? '')
    const code = `${typed.slice(0, 3)} ${typed.slice(3)}`
    expect(await run(proveFactor, who, { code }, at(later(5)))).toEqual({ proved: true })
  })

  test('is the other’s: a code of one account opens no other', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    const { who } = await comeIn(one.id, later(5))
    const code = codeOf(other.secret, later(5))
    expect(await run(proveFactor, who, { code }, at(later(5)))).toEqual({ proved: false })
  })

  test('says of letters that are no six digits, however many bytes they take, that they do not fit', async () => {
    const { secret } = await enrolled()
    for (const code of ['䮂밢㟅', '១២៣', '12345', '1234567', '😀😀', 'abcdef'])
      expect(stepOf(secret, code, today), code).toBeUndefined()
    expect(stepOf(secret, codeOf(secret, today), today)).toBeDefined()
  })

  test('waits a quarter of an hour after five wrong codes, also for the right one, and its owner is told', async () => {
    const { id, secret } = await enrolled()
    const { who, again } = await comeIn(id, later(5))
    const tries = Array.from({ length: 20 }, () => run(proveFactor, who, { code: '123456' }, at(later(5))))
    expect((await Promise.all(tries)).some(({ proved }) => proved)).toBe(false)
    const right = () => codeOf(secret, later(6))
    expect(await run(proveFactor, who, { code: right() }, at(later(6)))).toEqual({ proved: false })
    expect((await again(later(6))).halfway).toBe('prove')
    const told = await prisma.notice.findMany({ where: { accountId: id, kind: 'factor-failed' } })
    expect(told).toHaveLength(1)
    const fresh = await comeIn(id, later(21))
    const code = codeOf(secret, later(21))
    expect(await run(proveFactor, fresh.who, { code }, at(later(21)))).toEqual({ proved: true })
  })

  test('in the place of another ends that one, and needs fresh proof', async () => {
    const { id, secret, who, again } = await enrolled()
    await expect(run(beginAuthenticator, who, {}, at(later(6)))).rejects.toThrow(ConfirmFirst)
    const own = matterOf(beginAuthenticator, {})
    await run(proveFactor, who, { code: codeOf(secret, later(6)), for: own }, at(later(6)))
    const fresh = await again(later(6))
    await run(beginAuthenticator, fresh, {}, at(later(6)))
    const { secret: newer } = await run(viewAuthenticator, fresh, {}, at(later(6)))
    await run(confirmAuthenticator, fresh, { code: codeOf(newer, later(6)) }, at(later(6)))
    const { who: next } = await comeIn(id, later(8))
    expect(await run(proveFactor, next, { code: codeOf(secret, later(8)) }, at(later(8)))).toEqual({
      proved: false,
    })
    expect(await run(proveFactor, next, { code: codeOf(newer, later(8)) }, at(later(8)))).toEqual({
      proved: true,
    })
  })

  test('is what a sensitive act asks for again: the password is not enough any more', async () => {
    const { who } = await enrolled()
    const asked = { password: 'whatever', for: matterOf(beginAuthenticator, {}) }
    await expect(run(confirmItIsMe, who, asked, at(later(6)))).rejects.toThrow('show-your-factor')
  })
})

describe('recovery codes', () => {
  test('are shown until they are kept, work once each, and lie in no form that can be read', async () => {
    const { id, who } = await enrolled()
    const { codes } = await run(viewRecoveryCodes, who, {}, at())
    expect(new Set(codes).size).toBe(10)
    await run(keepRecoveryCodes, who, {}, at())
    await expect(run(viewRecoveryCodes, who, {}, at())).rejects.toThrow(NotFound)
    const kept = JSON.stringify(await prisma.recoverySet.findMany({ include: { lines: true } }))
    for (const code of codes) {
      expect(kept).not.toContain(code)
      expect(kept).not.toContain(createHash('sha256').update(code).digest('base64'))
    }
    const code = codes[3]?.toUpperCase().replace(/(.{4})/g, '$1 ') ?? ''
    const both = await Promise.all(
      [await comeIn(id, later(2)), await comeIn(id, later(2))].map(({ who: halfway }) =>
        run(proveFactor, halfway, { code }, at(later(2))),
      ),
    )
    expect(both.filter(({ proved }) => proved)).toHaveLength(1)
    expect((await run(viewFactors, who, {}, at(later(2)))).codes).toEqual({ left: 9, unread: false })
  })

  test('of somebody else, of an older set and of nobody open nothing', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    const { codes } = await run(viewRecoveryCodes, other.who, {}, at())
    const { who } = await comeIn(one.id, later(2))
    for (const code of [codes[0] ?? '', 'aaaa-bbbb-cccc-dddd'])
      expect(await run(proveFactor, who, { code }, at(later(2)))).toEqual({ proved: false })
  })
})

describe('a passkey', () => {
  const challengeIn = ({ options }: { readonly options: { readonly challenge: string } }) => options.challenge

  test('is made, and answers from then on', async () => {
    const { id } = await aPerson('officer')
    const { who, again } = await comeIn(id)
    const key = aSoftKey()
    const made = key.made(challengeIn(await run(beginPasskey, who, {}, at())))
    await run(addPasskey, who, { name: 'This phone', response: made }, at())
    expect((await again()).halfway).toBeUndefined()
    const next = await comeIn(id, later(3))
    const question = challengeIn(await run(askPasskey, next.who, {}, at(later(3))))
    const response = key.answer(question)
    expect(await run(provePasskey, next.who, { response }, at(later(3)))).toEqual({ proved: true })
    expect((await next.again(later(3))).assurance).toBe('second_factor')
  })

  test('answers one question once: no answer is good again, in no other session, from no other site, from no copy', async () => {
    const { id } = await aPerson('officer')
    const key = await aPasskey(id)
    const ask = async () => {
      const { who } = await comeIn(id, later(1))
      return { who, challenge: challengeIn(await run(askPasskey, who, {}, at(later(1)))) }
    }
    const proves = async (who: Actor, response: string) =>
      (await run(provePasskey, who, { response }, at(later(1)))).proved

    const first = await ask()
    const answer = key.answer(first.challenge, 5)
    expect(await proves(first.who, answer)).toBe(true)
    expect(await proves(first.who, answer)).toBe(false)
    const second = await ask()
    expect(await proves(second.who, answer)).toBe(false)
    const third = await ask()
    expect(await proves(third.who, key.answer(third.challenge, 6, 'https://ringleader.example.net'))).toBe(
      false,
    )
    const fourth = await ask()
    expect(await proves(fourth.who, key.answer(fourth.challenge, 5))).toBe(false)
    const fifth = await ask()
    expect(await proves(fifth.who, aSoftKey().answer(fifth.challenge, 9))).toBe(false)
  })

  test('of somebody else opens nothing, and is nobody’s second time', async () => {
    const [one, other] = [await aPerson('officer'), await aPerson('officer')]
    await aPasskey(one.id)
    const key = await aPasskey(other.id)
    const { who } = await comeIn(one.id)
    const question = challengeIn(await run(askPasskey, who, {}, at()))
    expect(await run(provePasskey, who, { response: key.answer(question) }, at())).toEqual({ proved: false })
    const stranger = await comeIn((await aPerson('officer')).id)
    const made = key.made(challengeIn(await run(beginPasskey, stranger.who, {}, at())))
    await expect(run(addPasskey, stranger.who, { name: 'Mine', response: made }, at())).rejects.toThrow(
      'passkey-is-there',
    )
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another shape', '{"id":"x"}'],
  ])('said as %s is refused in words', async (_, response) => {
    const { who } = await comeIn((await aPerson('officer')).id)
    await run(beginPasskey, who, {}, at())
    const came = await run(addPasskey, who, { name: 'Mine', response }, at()).catch((e: unknown) => e)
    expect(came instanceof Refused || came instanceof z.ZodError).toBe(true)
  })

  test('can be put away beside another, and the last one cannot, even by two hands at once', async () => {
    const { id, who } = await enrolled()
    const key = await aPasskey(id)
    const authenticator = await prisma.authenticator.findFirstOrThrow({
      where: { accountId: id, removedAt: null },
    })
    const both = await Promise.allSettled(
      [key.passkeyId, authenticator.id].map((factorId) => run(removeFactor, who, { factorId }, at())),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const stranger = await enrolled()
    await expect(run(removeFactor, who, { factorId: stranger.id }, at())).rejects.toThrow(NotFound)
  })
})

describe('taking somebody’s factors away', () => {
  async function reset(accountId: string, now = today) {
    const [one, other] = [await aPerson('administrator'), await aPerson('administrator')]
    const asked = await run(resetFactors, one, { accountId }, at(now))
    if (!('pending' in asked)) throw new Error('two people are needed')
    await approveAs(other, asked.approvalId, now)
  }

  test('needs two people and a day: until then the old factor is asked for, and from then on a new one', async () => {
    const { id, secret } = await enrolled()
    await reset(id)
    const told = await prisma.notice.findMany({ where: { accountId: id, kind: 'factors-reset' } })
    expect(told).toHaveLength(1)
    const before = await comeIn(id, later(24 * 60 - 1))
    expect(before.who.halfway).toBe('prove')
    const after = await comeIn(id, later(24 * 60 + 1))
    expect(after.who.halfway).toBe('enrol')
    await expect(
      run(proveFactor, after.who, { code: codeOf(secret, later(24 * 60 + 1)) }, at(later(24 * 60 + 1))),
    ).rejects.toThrow(FactorFirst)
  })

  test('comes to nothing when the person objects', async () => {
    const { id, who } = await enrolled()
    await reset(id)
    await run(objectToReset, who, {}, at(later(1)))
    expect((await comeIn(id, later(25 * 60))).who.halfway).toBe('prove')
    await expect(run(objectToReset, who, {}, at(later(2)))).rejects.toThrow(NotFound)
  })

  test('is not asked for where there is none, not twice, and not about oneself', async () => {
    const { id } = await aPerson('officer')
    const admin = await aPerson('administrator')
    await expect(run(resetFactors, admin, { accountId: id }, at())).rejects.toThrow('no-factor-to-reset')
    await anAuthenticator(admin.id)
    const asked = await run(resetFactors, admin, { accountId: admin.id }, at())
    if (!('pending' in asked)) throw new Error('two people are needed')
    await expect(approveAs(await aPerson('administrator'), asked.approvalId)).rejects.toThrow(
      'not-on-yourself',
    )
  })
})

test('who failed, and how, is in the log; no code is', async () => {
  const { id } = await enrolled()
  const { who } = await comeIn(id, later(5))
  const asked = at(later(5))
  await run(proveFactor, who, { code: '123456' }, asked)
  const [entry] = await entries({ requestId: asked.requestId })
  expect(entry).toMatchObject({ type: 'factor.failed', actor_id: id })
  expect(`${entry?.payload}${entry?.body}`).not.toContain('123456')
  const out = at(later(5))
  await run(signOut, who, {}, out)
  expect(await entries({ requestId: out.requestId })).toMatchObject([{ type: 'session.ended' }])
})
