import { describe, expect, test } from 'vitest'
import { mayTakeCase } from '@/lib/domain/cases/hand-over'

const asked = { status: 'open' as const, leadId: 'lead', next: { accountId: 'next', endsAt: null } }

describe('a case is handed to', () => {
  test('another officer of its team', () => {
    expect(mayTakeCase(asked).ok).toBe(true)
  })

  test.each([
    ['case-closed', { status: 'closed' as const }],
    ['lead-must-be-an-officer-of-the-team', { next: null }],
    ['lead-has-no-end', { next: { accountId: 'next', endsAt: new Date('2026-11-05T17:00:00Z') } }],
    ['leads-already', { next: { accountId: 'lead', endsAt: null } }],
  ])('nobody else: %s', (because, more) => {
    expect(mayTakeCase({ ...asked, ...more })).toMatchObject({ ok: false, refusals: [{ because }] })
  })
})
