import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database to clone, at the address that the superuser has. */
    template: string
    /** How the names of this run's databases begin. */
    run: string
    /** The folder that holds what this run's tests store. */
    data: string
  }
}

/**
 * Finds the PostgreSQL that the tests of acts run on, and its migrated template.
 * `npm test` brings its own; when somebody runs vitest by hand (`npx vitest run --project acts test/server/x.test.ts`), a
 * test database is started by itself, follows the migrations as they stand, and stays for the next run until
 * `node scripts/test-database.mjs --stop`. Several people may run tests on it at once.
 */
export default function setup({ provide }: TestProject) {
  const template = process.env.RINGLEADER_TEST_TEMPLATE ?? ask()
  const run = `test_${process.pid}_`
  provide('template', template)
  const data = mkdtempSync(join(tmpdir(), 'ringleader-'))
  provide('run', run)
  provide('data', data)
  return async () => {
    rmSync(data, { recursive: true, force: true })
    await dropAll(template, run)
  }
}

const ask = () =>
  execFileSync(process.execPath, ['scripts/test-database.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim()

/** At the end of the run, when every worker has let go of its connections. */
async function dropAll(template: string, run: string) {
  const admin = new Client({ connectionString: new URL('/postgres', template).href })
  await admin.connect()
  const { rows } = await admin.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [run],
  )
  for (const { name } of rows) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.end()
}
