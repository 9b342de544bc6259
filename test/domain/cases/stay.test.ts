import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfStay } from '@/lib/domain/cases/team'

const now = new Date('2026-11-02T03:00:00Z')
const asked = {
  ...{ lastDay: '2026-11-05', now, leads: false, role: 'officer' as const, othersStaying: 0 },
  sensitivity: 'normal' as const,
}

describe('a stay on a team', () => {
  test('ends at the midnight in Phnom Penh that ends its last day', () => {
    expect(endOfStay(asked)).toEqual({ ok: true, value: new Date('2026-11-05T17:00:00Z') })
  })

  test('may end today, and has no end when none is named', () => {
    expect(endOfStay({ ...asked, lastDay: '2026-11-02' })).toMatchObject({ ok: true })
    expect(endOfStay({ ...asked, lastDay: undefined, leads: true })).toEqual({ ok: true, value: null })
  })

  test.each([
    ['stay-is-over', { lastDay: '2026-11-01' }],
    ['stay-too-long', { lastDay: '2027-11-05' }],
    ['lead-has-no-end', { leads: true }],
    ['sealed-needs-a-supervisor', { role: 'supervisor' as const, sensitivity: 'sealed' as const }],
  ])('is refused: %s', (because, more) => {
    expect(endOfStay({ ...asked, ...more })).toMatchObject({ ok: false, refusals: [{ because }] })
  })

  test('of a supervisor may end on a sealed file while another stays', () => {
    const sealed = { ...asked, role: 'supervisor' as const, sensitivity: 'sealed' as const }
    expect(endOfStay({ ...sealed, othersStaying: 1 }).ok).toBe(true)
  })

  test('that is allowed ends later than now, whatever day is named', () => {
    const anyDay = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, (when) => {
        const ruling = endOfStay({ ...asked, lastDay: when.toISOString().slice(0, 10) })
        if (ruling.ok) expect(ruling.value?.getTime()).toBeGreaterThan(now.getTime())
      }),
      { numRuns: 100 },
    )
  })
})
