/**
 * `node scripts/test-database.mjs` starts, or finds, the PostgreSQL that tests are run on while developing, makes a
 * migrated template for the migrations as they now stand, and prints its address. test/support/global.ts calls it, so
 * that `npx vitest run --project acts test/server/x.test.ts` just works. It stays until `--stop`; its data is throw-away.
 */
import { join } from 'node:path'
import { holding } from './parts/claim.mjs'
import { own } from './parts/places.mjs'
import { runningPostgres, startPostgres, stopPostgres } from './parts/postgres.mjs'
import { explain } from './parts/say.mjs'
import { template } from './parts/template.mjs'

const folder = own('test-dev')

async function find() {
  const server =
    runningPostgres(folder) ??
    (await startPostgres(folder, { durable: false, detached: true, note: (words) => console.error(words) }))
  return template(server)
}

try {
  if (process.argv.includes('--stop')) {
    const stopped = await holding(join(folder, 'turn'), () => stopPostgres(folder))
    console.log(stopped ? 'The test database is stopped.' : 'There was no test database.')
  } else {
    console.log(await holding(join(folder, 'turn'), find))
  }
} catch (error) {
  process.exitCode = explain(error)
}
