import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplingOf, samplingPlan, shareProved } from '@/lib/domain/weights/sampling-plan'

type Oracle = { fn: string; input: { N: number; alpha: number; proportions: number[] }; expected: number[] }
const oracles = (JSON.parse(readFileSync('test/data/readiness-oracles.json', 'utf8')) as Oracle[]).filter(
  ({ fn }) => fn === 'samplesNeeded',
)

describe('the sampling calculator', () => {
  test.each(
    oracles.map(({ input, expected }) => [input.N, 1 - input.alpha, input.proportions, expected] as const),
  )('of %i units with confidence %f', (units, confidence, proportions, expected) => {
    const plan = samplingPlan(units).statistical.filter((row) => Math.abs(row.confidence - confidence) < 1e-9)
    expect(proportions.map((share) => plan.find((row) => row.share === share)?.tested)).toEqual(expected)
  })

  test('never asks for more than there are, in any way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (units) => {
        const { every, squareRoot, twentyPlus, statistical } = samplingPlan(units)
        for (const asked of [every, squareRoot, twentyPlus, ...statistical.map(({ tested }) => tested)]) {
          expect(asked).toBeGreaterThan(0)
          expect(asked).toBeLessThanOrEqual(units)
        }
      }),
    )
  })

  test('says how much is proved by what was taken', () => {
    expect(shareProved(100, 5)).toBeGreaterThanOrEqual(50)
    expect(shareProved(100, 100)).toBe(100)
    expect(shareProved(100, 0)).toBeNull()
  })

  test('reads a seizure, and is silent where nothing was counted', () => {
    expect(samplingOf({ units: 12, sampling: 'twenty_plus', samples_taken: 12 })).toMatchObject({
      asked: 12,
      proved: 100,
    })
    expect(samplingOf({ sampling: 'every' })).toBeNull()
  })
})
