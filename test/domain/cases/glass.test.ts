import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  glassTimes,
  isOpenGlass,
  mayBreak,
  mayReview,
  mostUnreviewed,
  standingOfGlass,
  verdicts,
} from '@/lib/domain/cases/glass'
import { type CaseFacts, can, grants, type Permission, reaches, roles } from '@/lib/domain/identity/policy'

const now = new Date('2026-11-02T03:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const file: CaseFacts = {
  ...{ caseId: 'case', unitId: 'station', officeId: 'office', status: 'open', sensitivity: 'normal' },
  ...{
    submitted: false,
    onTeam: false,
    deputyFor: null,
    reasonGiven: false,
    glassBroken: false,
    holdsHere: false,
  },
}
const officer = { role: 'officer', unitId: 'elsewhere', line: ['elsewhere'] } as const
const supervisor = { ...officer, role: 'supervisor' } as const
const heard = { unreviewed: 0, supervisors: 1 }

describe('who may break a glass', () => {
  test.each([officer, supervisor])('is police who have no other way in: $role', (actor) => {
    expect(mayBreak(actor, file, heard).ok).toBe(true)
    expect(can(actor, 'case:break-glass', file)).toBe(true)
  })

  test.each(['custodian', 'prosecutor', 'auditor', 'administrator'] as const)('is no %s', (role) => {
    expect(can({ ...officer, role }, 'case:break-glass', file)).toBe(false)
  })

  test.each([
    ['glass-not-needed', officer, { ...file, onTeam: true }, heard],
    ['glass-is-open', officer, { ...file, glassBroken: true }, heard],
    ['glass-say-why-instead', { ...supervisor, line: ['station'] }, file, heard],
    ['glass-reviews-wait', officer, file, { ...heard, unreviewed: mostUnreviewed }],
    ['glass-nobody-to-tell', officer, file, { ...heard, supervisors: 0 }],
  ] as const)('is told otherwise: %s', (because, actor, facts, others) => {
    expect(mayBreak(actor, facts, others)).toMatchObject({ ok: false, refusals: [{ because }] })
  })
})

const anyActor = fc.record({
  role: fc.constantFrom(...roles),
  unitId: fc.constantFrom('station', 'office', 'elsewhere'),
  line: fc.subarray(['station', 'office', 'elsewhere']),
})
const anyFile = fc.record({
  ...{ caseId: fc.constant('case'), unitId: fc.constant('station'), officeId: fc.constant('office') },
  status: fc.constantFrom('open', 'submitted', 'closed' as const),
  sensitivity: fc.constantFrom('normal', 'sealed'),
  ...{
    submitted: fc.boolean(),
    onTeam: fc.boolean(),
    deputyFor: fc.constantFrom(null, 'somebody'),
    reasonGiven: fc.boolean(),
    holdsHere: fc.boolean(),
  },
  glassBroken: fc.boolean(),
}) as fc.Arbitrary<CaseFacts>
const permissions = [...new Set(roles.flatMap((role) => Object.keys(grants[role])))] as Permission[]

describe('a broken glass', () => {
  test('never opens a sealed case', () => {
    fc.assert(
      fc.property(anyActor, anyFile, (actor, facts) => {
        const held = reaches(actor, { ...facts, sensitivity: 'sealed', glassBroken: true })
        expect(held).not.toContain('glass')
        expect(held).not.toContain('unsealed')
      }),
      { numRuns: 1000 },
    )
  })

  test('lets nobody do what changes a case: it adds reading and nothing else', () => {
    const reads = ['case:read', 'case:history', 'custody:read', 'file:open', 'paper:open']
    fc.assert(
      fc.property(anyActor, anyFile, fc.constantFrom(...permissions), (actor, facts, permission) => {
        const without = can(actor, permission, { ...facts, glassBroken: false })
        const broken = can(actor, permission, { ...facts, glassBroken: true })
        if (broken !== without) expect(reads).toContain(permission)
        if (without) expect(broken).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('is open for an hour to the moment, and for less when it was found wrong', () => {
    const { expiresAt } = glassTimes(now)
    expect(isOpenGlass({ expiresAt, verdict: null }, later(59.99))).toBe(true)
    expect(isOpenGlass({ expiresAt, verdict: null }, later(60))).toBe(false)
    expect(isOpenGlass({ expiresAt, verdict: 'justified' }, later(5))).toBe(true)
    expect(isOpenGlass({ expiresAt, verdict: 'not_justified' }, later(5))).toBe(false)
  })

  test('is overdue after 72 hours, unless somebody said what they think', () => {
    const { reviewBy } = glassTimes(now)
    expect(standingOfGlass({ reviewBy, verdict: null }, later(72 * 60))).toBe('waits')
    expect(standingOfGlass({ reviewBy, verdict: null }, later(72 * 60 + 0.1))).toBe('overdue')
    for (const verdict of verdicts) expect(standingOfGlass({ reviewBy, verdict }, later(9999))).toBe(verdict)
  })
})

describe('the review', () => {
  const asked = {
    ...{ byId: 'one', reviewerId: 'other', reviewed: false, verdict: 'justified' as const },
    words: undefined,
  }
  test('is another’s, once, and says why it says no', () => {
    expect(mayReview(asked).ok).toBe(true)
    expect(mayReview({ ...asked, verdict: 'not_justified', words: 'He could have called.' }).ok).toBe(true)
  })

  test.each([
    ['glass-is-your-own', { reviewerId: 'one' }],
    ['glass-reviewed-already', { reviewed: true }],
    ['glass-say-why-not', { verdict: 'not_justified' as const }],
  ])('is refused: %s', (because, more) => {
    expect(mayReview({ ...asked, ...more })).toMatchObject({ ok: false, refusals: [{ because }] })
  })
})
