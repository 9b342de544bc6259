import { describe, expect, test } from 'vitest'
import { introductionAt, maySucceed, standsOutsideAll } from '@/lib/domain/informants/handover'

const person = (id: string, unitId: string, ...below: string[]) => ({ id, unitId, line: [unitId, ...below] })
const asker = person('handler', 'station')
const taker = { id: 'taker', unitId: 'harbour' }
const known = [
  { unitId: 'station', team: ['handler', 'taker'] },
  { unitId: 'harbour', team: ['guest'] },
]

describe('the second person of a handover', () => {
  test('stands outside', () => {
    expect(standsOutsideAll(person('far', 'elsewhere'), asker, taker, known).ok).toBe(true)
  })

  test.each([
    ['the one who asks', person('handler', 'elsewhere')],
    ['the one who would take over', person('taker', 'elsewhere')],
    ['somebody over the one who asks', person('chief', 'headquarters', 'station')],
    ['somebody over the one who would take over', person('chief', 'port', 'harbour')],
    ['somebody of the unit of a case that is not the first', person('other', 'harbour')],
    ['somebody on the team of any case that knows the informant', person('guest', 'elsewhere')],
  ])('is not %s', (_, second) => {
    expect(standsOutsideAll(second, asker, taker, known).ok).toBe(false)
  })
})

test('a successor is named when the access has ended, and not before', () => {
  const now = new Date('2026-11-02T03:00:00Z')
  expect(maySucceed({ endsAt: now }, now).ok).toBe(true)
  expect(maySucceed({ endsAt: new Date(now.getTime() + 1) }, now).ok).toBe(false)
})

test('whom one took over is read for ten minutes from the moment of opening, and never again', () => {
  const opened = new Date('2026-11-02T03:00:00Z')
  const after = (minutes: number) => introductionAt(opened, new Date(opened.getTime() + minutes * 60_000))
  expect(introductionAt(null, opened)).toBe('unread')
  expect([after(-1), after(0), after(10), after(10.1)]).toEqual(['over', 'open', 'open', 'over'])
})
