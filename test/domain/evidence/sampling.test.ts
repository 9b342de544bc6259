import { describe, expect, test } from 'vitest'
import { samplesNeeded } from '@/lib/domain/evidence/sampling'

/** How many of many to test. The table of sizes is in test/domain/readiness/oracles.test.ts. */
describe('sampling a seizure', () => {
  test('a single package is tested', () => {
    expect(samplesNeeded({ units: 1, share: 0.5, confidence: 0.95 })).toBe(1)
  })

  test('to say it of all, nearly all must be tested', () => {
    expect(samplesNeeded({ units: 100, share: 1, confidence: 0.95 })).toBe(95)
    expect(samplesNeeded({ units: 100, share: 1, confidence: 0.99 })).toBe(99)
  })

  test('is what counting every possible draw says', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    for (const units of [5, 8, 13, 21]) {
      for (const share of [0.5, 0.7, 0.9]) {
        const most = Math.ceil(share * units - 1e-9) - 1
        const chance = (tested: number) => (tested > most ? 0 : choose(most, tested) / choose(units, tested))
        const sizes = Array.from({ length: units }, (_, i) => i + 1)
        const needed = sizes.find((tested) => chance(tested) <= 0.05)
        expect([units, share, samplesNeeded({ units, share, confidence: 0.95 })]).toEqual([
          units,
          share,
          needed,
        ])
      }
    }
  })

  test('nothing needs no test', () => {
    expect(samplesNeeded({ units: 0, share: 0.5, confidence: 0.95 })).toBe(0)
  })
})
