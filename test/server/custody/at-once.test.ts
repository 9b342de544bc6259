import { expect, test } from 'vitest'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { contend } from '../../../scripts/chaos/contend'

whenCaseChanges(async () => {})

test('two hundred custody attempts by sixteen people at once leave each object one holder and no gap', {
  timeout: 240_000,
}, async () => {
  const { attempts, done, faults } = await contend({ attempts: 200, people: 16, objects: 6, seed: 7 })
  expect(faults).toEqual([])
  expect(attempts).toBe(200)
  expect(done).toBeGreaterThan(10)
})
