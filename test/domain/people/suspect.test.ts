import { describe, expect, test } from 'vitest'
import { placeSuspect, suspectRoles, tier, tiers, usualTier } from '@/lib/domain/people/suspect'

describe('placing a suspect', () => {
  test.each(suspectRoles)('as %s proposes the usual tier', (role) => {
    expect(placeSuspect({ role, tier: null, reason: null })).toEqual({
      ok: true,
      value: { role, tier: usualTier[role], tierReason: null },
    })
  })

  test('puts only leaders in the first tier without being asked why', () => {
    expect(suspectRoles.filter((role) => usualTier[role] === 1)).toEqual(['leader'])
  })

  test('away from the usual tier, up or down, asks for the reason', () => {
    for (const away of tiers.filter((each) => each !== usualTier.courier)) {
      expect(placeSuspect({ role: 'courier', tier: away, reason: ' ' })).toMatchObject({
        refusals: [{ because: 'tier-unexplained', field: 'tierReason' }],
      })
      expect(
        placeSuspect({ role: 'courier', tier: away, reason: 'Named as head by two witnesses' }),
      ).toMatchObject({
        value: { tier: away, tierReason: 'Named as head by two witnesses' },
      })
    }
  })

  test('takes a tier as a form sends it', () => {
    expect(tier.parse('2')).toBe(2)
    expect(tier.parse(4)).toBe(4)
    expect(tier.safeParse('5').success).toBe(false)
  })
})
