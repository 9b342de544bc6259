import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outside, type Use, unwritten, writingDue } from '@/lib/domain/authority/covers'
import { authority } from '../../support/views'

const at = new Date('2026-11-02T03:00:00Z')
const hours = (n: number) => new Date(at.getTime() + n * 3_600_000)
const use = (more: Partial<Use> = {}): Use => ({
  ...{ at, until: at, place: 'Landing', placeCode: null, needs: ['search'], targets: [] },
  ...more,
})
const rules = (...given: Parameters<typeof outside>) => outside(...given).map(({ because }) => because.id)

describe('a use of an authority', () => {
  test('inside it, nothing is marked', () => {
    expect(rules(authority(1, { from: hours(-2), to: hours(2) }), use())).toEqual([])
  })

  test('before it was given, it was not allowed; a flagrant offence is its own moment', () => {
    expect(rules(authority(1, { givenAt: hours(1) }), use())).toEqual(['authority_before'])
    expect(rules(authority(1, { givenAt: hours(1), kind: 'flagrancy' }), use())).toEqual([])
  })

  test('its first and its last moment belong to its window, and nothing beside them does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }), (start, length) => {
        const window = authority(1, { from: hours(-100), to: hours(100) })
        const within = start >= -100 && start + length <= 100
        const found = rules(
          { ...window, givenAt: hours(-600) },
          use({ at: hours(start), until: hours(start + length) }),
        )
        expect(found.includes('authority_window')).toBe(!within)
      }),
    )
  })

  test('a search is not the opening of a telephone; flagrancy allows the search and no more', () => {
    expect(rules(authority(1), use({ needs: ['device_access'] }))).toEqual(['authority_scope'])
    const flagrant = authority(1, { kind: 'flagrancy', scope: ['arrest'] })
    expect(rules(flagrant, use({ needs: ['search', 'seizure'] }))).toEqual([])
    expect(rules(flagrant, use({ needs: ['interception'] }))).toEqual(['authority_scope'])
  })

  test('another number than the one it names lies outside; the same number in another spelling does not', () => {
    const named = authority(1, { targets: ['012 345 678'], scope: ['interception'] })
    const heard = (targets: string[]) => rules(named, use({ needs: ['interception'], targets }))
    expect(heard(['+855 12 345 678'])).toEqual([])
    expect(heard(['012 999 999'])).toEqual(['authority_target'])
    expect(heard([])).toEqual([])
  })

  test('what was withdrawn allows nothing', () => {
    expect(rules(authority(1, { withdrawn: true }), use())).toEqual(['authority_stands'])
  })
})

describe('a verbal authorisation', () => {
  const verbal = authority(1, { kind: 'prosecutor_verbal', givenAt: at })

  test('has 24 real hours to be put in writing, and puts at risk only after them', () => {
    expect(writingDue(verbal)).toEqual(hours(24))
    expect(unwritten(verbal, hours(24))).toEqual([])
    expect(unwritten(verbal, hours(24.1)).map(({ because }) => because.id)).toEqual(['authority_written'])
  })

  test('once written, withdrawn, or of another kind has no clock', () => {
    expect(writingDue({ ...verbal, writtenAt: hours(30) })).toBeNull()
    expect(writingDue({ ...verbal, withdrawn: true })).toBeNull()
    expect(writingDue(authority(2))).toBeNull()
  })
})
