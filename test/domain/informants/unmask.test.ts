import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayAsk, standingOf, standsOutside } from '@/lib/domain/informants/unmask'

const person = (id: string, unitId: string, ...below: string[]) => ({ id, unitId, line: [unitId, ...below] })
const asker = person('asker', 'office')
const outsider = person('outsider', 'elsewhere')
const asked = { unitId: 'station', team: ['lead', 'asker'], handlerId: 'handler' }

describe('the second person of an unmasking', () => {
  test('stands outside', () => {
    expect(standsOutside(outsider, asker, asked).ok).toBe(true)
  })

  test.each([
    ['the one who asks', person('asker', 'elsewhere')],
    ['somebody of the same unit', person('other', 'office')],
    ['somebody above the one who asks', person('other', 'ministry', 'office')],
    ['somebody over the unit whose case it is', person('other', 'headquarters', 'station')],
    ['somebody on the team of the case', person('lead', 'elsewhere')],
    ['the handler', person('handler', 'elsewhere')],
  ])('is not %s', (_, second) => {
    expect(standsOutside(second, asker, asked).ok).toBe(false)
  })

  test('is not somebody below the one who asks', () => {
    expect(standsOutside(person('other', 'branch'), person('asker', 'office', 'branch'), asked).ok).toBe(
      false,
    )
  })

  test('whoever stands outside the one stands outside the other', () => {
    const units = ['a', 'b', 'c', 'd']
    const any = fc
      .record({ unitId: fc.constantFrom(...units), below: fc.subarray(units) })
      .map(({ unitId, below }) => ({ unitId, line: [unitId, ...below] }))
    const far = { unitId: 'nowhere', team: [], handlerId: 'nobody' }
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [first, second] = [
          { ...one, id: '1' },
          { ...other, id: '2' },
        ]
        expect(standsOutside(first, second, far).ok).toBe(standsOutside(second, first, far).ok)
      }),
    )
  })
})

describe('asking who an informant is', () => {
  test('takes a reason that can be weighed', () => {
    expect(mayAsk(asker, 'handler', 'because').ok).toBe(false)
    expect(mayAsk(asker, 'handler', '                    because   ').ok).toBe(false)
    expect(mayAsk(asker, 'handler', 'The court orders that he be heard behind a screen.').ok).toBe(true)
  })

  test('is not for the handler', () => {
    expect(mayAsk(asker, 'asker', 'The court orders that he be heard behind a screen.').ok).toBe(false)
  })
})

describe('an unmasking', () => {
  const start = new Date('2026-11-02T03:00:00Z')
  const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

  test('waits for the second person', () => {
    expect(standingOf(null, start)).toBe('waits')
  })

  test('is open for ten minutes from the yes', () => {
    expect(standingOf(start, start)).toBe('open')
    expect(standingOf(start, minutesOn(10))).toBe('open')
    expect(standingOf(start, minutesOn(11))).toBe('over')
  })

  test('is never open outside of its ten minutes, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), (now) => {
        expect(standingOf(start, minutesOn(now)) === 'open').toBe(now >= 0 && now <= 10)
      }),
    )
  })
})
