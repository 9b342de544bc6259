import { describe, expect, test } from 'vitest'
import { chooseMail, mailChoice, mayGo, nextTry, quiet } from '@/lib/domain/notices/mail'
import { nearness } from '@/lib/domain/notices/near'

const at = (hours: string, day = '2026-11-19') => new Date(`${day}T${hours}:00+07:00`)
const night = { quietFrom: 21 * 60, quietTo: 6 * 60 }
const choice = { pace: 'at_once', address: 'dara@example.org', ...night } as const

describe('quiet hours', () => {
  test('go over midnight by the clock of Phnom Penh, and end when they end', () => {
    expect(['20:59', '21:00', '00:00', '05:59', '06:00'].map((hour) => quiet(night, at(hour)))).toEqual([
      ...[false, true, true, true, false],
    ])
  })

  test('lie within a day, or are none', () => {
    const noon = { quietFrom: 12 * 60, quietTo: 14 * 60 }
    expect(['11:59', '12:00', '13:59', '14:00'].map((hour) => quiet(noon, at(hour)))).toEqual([
      ...[false, true, true, false],
    ])
    expect(quiet({ quietFrom: null, quietTo: null }, at('03:00'))).toBe(false)
  })
})

describe('a mail', () => {
  test('goes as it comes outside quiet hours, and never to who wants none', () => {
    expect(mayGo(choice, at('10:00'), at('09:59'))).toBe(true)
    expect(mayGo(choice, at('23:00'), null)).toBe(false)
    expect(mayGo({ ...choice, pace: 'never' }, at('10:00'), null)).toBe(false)
  })

  test('goes once a day from seven to who wants a digest', () => {
    const daily = { ...choice, pace: 'daily' } as const
    expect(mayGo(daily, at('06:59'), null)).toBe(false)
    expect(mayGo(daily, at('07:00'), null)).toBe(true)
    expect(mayGo(daily, at('20:00'), at('07:00'))).toBe(false)
    expect(mayGo(daily, at('07:00', '2026-11-20'), at('20:00'))).toBe(true)
  })

  test('that failed waits longer each time, at most six hours', () => {
    const now = at('10:00')
    const waits = [1, 2, 3, 20].map((tries) => (nextTry(tries, now).getTime() - now.getTime()) / 60_000)
    expect(waits).toEqual([1, 2, 4, 360])
  })

  test('is chosen with an address, and quiet hours with two ends', () => {
    const choose = (said: object) => chooseMail(mailChoice.parse(said))
    expect(choose({ pace: 'daily', address: '' })).toMatchObject({
      refusals: [{ because: 'address-missing' }],
    })
    expect(choose({ pace: 'never', quietFrom: '21:00', quietTo: '' })).toMatchObject({
      refusals: [{ because: 'quiet-hours-open', field: 'quietTo' }],
    })
    expect(choose({ pace: 'never', quietFrom: '២១:០០', quietTo: '06:30' })).toMatchObject({
      value: { quietFrom: 1260, quietTo: 390 },
    })
  })
})

test('a day that is fixed comes near, is over, and is no news any more', () => {
  const now = at('10:00')
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
  expect([4, 3, 0, -1, -8].map((count) => nearness(days(count), now))).toEqual([
    ...[null, 'near', 'near', 'over', null],
  ])
})
