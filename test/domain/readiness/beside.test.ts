import { expect, test } from 'vitest'
import { band, display } from '@/lib/domain/readiness/band'
import { nearestLine, progress, shares } from '@/lib/domain/readiness/beside'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { score } from '@/lib/domain/readiness/score'
import { aCase, anItem } from './cases'

test.each([
  [0, 'not_ready'],
  [39, 'not_ready'],
  [40, 'building'],
  [59, 'building'],
  [60, 'talk_to_prosecutor'],
  [79, 'talk_to_prosecutor'],
  [80, 'ready_for_decision'],
  [100, 'ready_for_decision'],
] as const)('%i is %s', (shown, of) => {
  expect(band(shown)).toBe(of)
})

test('a sum that should be whole is not shown as one less', () => {
  expect([display(59.9999999999), display(59.99999), display(0.58 * 100)]).toEqual([60, 59, 58])
})

test.each([
  [0, { away: 40, begins: 'building' }],
  [41, { away: -1, begins: 'building' }],
  [54, { away: 6, begins: 'talk_to_prosecutor' }],
  [79, { away: 1, begins: 'ready_for_decision' }],
  [100, { away: -20, begins: 'ready_for_decision' }],
] as const)('from %i the nearest line is %j', (shown, line) => {
  expect(nearestLine(shown)).toEqual(line)
})

test('progress is the mean of what is shown, in the tree or not', () => {
  const c = aCase({ elements: { e: {}, f: {} }, items: [anItem()] })
  expect(progress(score(caseFile.parse(c)))).toBe(0.5)
})

test('shares count what supports, and nothing else', () => {
  const items = [
    anItem(),
    anItem({ id: 'b', source: null }),
    anItem({ id: 'c', admissibility: 'at_risk' }),
    anItem({ id: 'd', admissibility: 'excluded' }),
    anItem({ id: 'e', polarity: 'undermines', source: null }),
  ]
  expect(shares(caseFile.parse(aCase({ items })))).toEqual({ graded: 0.75, cleared: 0.5 })
  expect(shares(caseFile.parse(aCase()))).toEqual({ graded: 0, cleared: 0 })
})
