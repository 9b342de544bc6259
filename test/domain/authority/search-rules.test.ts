import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { custodyEnds, heardTooLate } from '@/lib/domain/authority/custody-time'
import { atNight, nightMarks, witnessMarks } from '@/lib/domain/authority/search-rules'

const local = (time: string) => new Date(`2026-11-02T${time}:00+07:00`)

describe('a search by night (article 91)', () => {
  test.each([
    ['05:59', true],
    ['06:00', false],
    ['12:00', false],
    ['18:00', false],
    ['18:01', true],
    ['00:00', true],
  ])('%s in Phnom Penh is night: %s', (time, night) => {
    expect(atNight(local(time))).toBe(night)
  })

  test('is marked unless an exception is recorded or the offence was flagrant, whatever the hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(null, 'flagrancy', 'call_from_inside', 'open_to_public', 'drug_place'),
        fc.constantFrom(null, 'flagrancy', 'warrant'),
        (minute, nightException, authority) => {
          const at = new Date(local('00:00').getTime() + minute * 60_000)
          const marked = nightMarks({ at, nightException, authority } as const, 'at').length > 0
          const day = minute >= 360 && minute <= 1080
          expect(marked).toBe(!day && nightException === null && authority !== 'flagrancy')
        },
      ),
    )
  })
})

describe('who watched a search (article 91)', () => {
  const watched = { ownerPresent: null, witnessOne: null, witnessTwo: null, witnessesPolice: null }
  test('silence marks nothing; the owner is enough', () => {
    expect(witnessMarks(watched)).toEqual([])
    expect(witnessMarks({ ...watched, ownerPresent: true, witnessesPolice: true })).toEqual([])
  })
  test('without the owner two names are needed, and neither from the police', () => {
    const away = { ...watched, ownerPresent: false }
    expect(witnessMarks(away)).toMatchObject([{ mark: 'at_risk', field: 'witnessOne' }])
    expect(witnessMarks({ ...away, witnessOne: 'Sok' })).toMatchObject([{ field: 'witnessTwo' }])
    expect(witnessMarks({ ...away, witnessOne: 'Sok', witnessTwo: 'Chea' })).toEqual([])
    expect(
      witnessMarks({ ...away, witnessOne: 'Sok', witnessTwo: 'Chea', witnessesPolice: true }),
    ).toMatchObject([{ field: 'witnessesPolice' }])
  })
})

describe('the time of custody (article 96)', () => {
  const at = local('19:55')
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
  test('is 48 real hours from arrival at the unit, and 24 more where the extension was permitted', () => {
    expect(custodyEnds({ at, until: null, extended: false })).toEqual(later(48))
    expect(custodyEnds({ at, until: null, extended: true })).toEqual(later(72))
  })
  test('what is said after it is at risk; after release there is no custody to run out', () => {
    const late = { at: later(47.5), until: later(48.1) }
    expect(heardTooLate(late, [{ at, until: null, extended: false }])).toMatchObject([{ mark: 'at_risk' }])
    expect(heardTooLate(late, [{ at, until: null, extended: true }])).toEqual([])
    expect(heardTooLate(late, [{ at, until: later(20), extended: false }])).toEqual([])
    expect(heardTooLate({ at: later(2), until: later(3) }, [{ at, until: null, extended: false }])).toEqual(
      [],
    )
  })
})
