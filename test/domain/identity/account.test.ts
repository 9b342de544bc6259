import { describe, expect, test } from 'vitest'
import { mayResetNow, mayVouch, notOnesOwn, standsUnder, worksIn } from '@/lib/domain/identity/account'
import { refusalOf } from '@/lib/domain/identity/sign-in'
import { username } from '@/lib/domain/identity/username'

const open = (kind: Parameters<typeof worksIn>[1]['kind']) => ({ kind, closed: false })

describe('an account', () => {
  test('works where its role has its place', () => {
    expect(worksIn('prosecutor', open('prosecution_office')).ok).toBe(true)
    expect(worksIn('prosecutor', open('police')).ok).toBe(false)
    expect(worksIn('custodian', open('police')).ok).toBe(false)
    expect(worksIn('officer', { kind: 'police', closed: true }).ok).toBe(false)
  })

  test('is not decided about by its holder, first or second', () => {
    expect(notOnesOwn('a', ['b', 'c']).ok).toBe(true)
    expect(notOnesOwn('a', ['a', 'c']).ok).toBe(false)
    expect(notOnesOwn('a', ['b', 'a']).ok).toBe(false)
  })

  test.each(['sok', 'sok.dara', 'kum-12', ' Sok.Dara '])('%s can be a username', (given) =>
    expect(username.safeParse(given).success).toBe(true),
  )
  test.each(['', 's', '.sok', 'sok..dara', 'sok dara', 'សុខ', 'sok@kum', '1sok'])('%s cannot', (given) =>
    expect(username.safeParse(given).success).toBe(false),
  )
})

describe('a unit', () => {
  test('never stands under itself or under what stands under it', () => {
    expect(standsUnder('a', ['b', 'c'], 'd').ok).toBe(true)
    expect(standsUnder('a', ['b', 'c'], 'a').ok).toBe(false)
    expect(standsUnder('a', ['b', 'c'], 'c').ok).toBe(false)
  })
})

describe('knocking', () => {
  const right = {
    account: { status: 'active', demo: false, hasPassword: true },
    passwordFits: true,
    failures: 1,
    demoAllowed: false,
  } as const

  test.each([
    ['the right password', right, undefined],
    ['the fifth try', { ...right, failures: 5 }, undefined],
    ['the sixth try', { ...right, failures: 6 }, 'locked'],
    ['a wrong one', { ...right, passwordFits: false }, 'wrong-password'],
    ['nobody of that name', { ...right, account: undefined }, 'unknown'],
    ['a disabled account', { ...right, account: { ...right.account, status: 'disabled' } }, 'disabled'],
    ['an invited account', { ...right, account: { ...right.account, status: 'invited' } }, 'no-password-yet'],
    [
      'a demo account outside the demonstration',
      { ...right, account: { ...right.account, demo: true } },
      'demo-in-production',
    ],
  ] as const)('%s', (_, knock, expected) => expect(refusalOf(knock)).toBe(expected))
})

describe('a reset of a password without its day', () => {
  const over = { id: 'over', line: ['station', 'harbour'] }

  test('is vouched for by a supervisor over the person, and by nobody for themselves', () => {
    expect(mayVouch(over, { id: 'officer', unitId: 'harbour' }).ok).toBe(true)
    expect(mayVouch(over, { id: 'officer', unitId: 'far' }).ok).toBe(false)
    expect(mayVouch(over, { id: 'over', unitId: 'station' }).ok).toBe(false)
    expect(mayVouch(over, null).ok).toBe(false)
  })

  test('is only where a second factor guards the account, and is not being taken away', () => {
    expect(mayResetNow({ guarded: true, beingTaken: false }).ok).toBe(true)
    expect(mayResetNow({ guarded: true, beingTaken: true }).ok).toBe(false)
    expect(mayResetNow({ guarded: false, beingTaken: false }).ok).toBe(false)
  })
})
