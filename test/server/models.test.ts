import { execFileSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'

test('the migrations make what the models say', { timeout: 120_000 }, () => {
  const differences = execFileSync(process.execPath, ['scripts/draft-migration.mjs', '--drift'], {
    encoding: 'utf8',
    env: { ...process.env, RINGLEADER_TEST_TEMPLATE: inject('template') },
  })
  expect(differences.trim()).toBe('')
})
