/** A house of its own for tests and measurements: throw-away database and files, a free port, nothing shared. */

import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { fill } from './demo.mjs'
import { holds } from './ending.mjs'
import { migrate } from './migrate.mjs'
import { own } from './places.mjs'
import { freePort } from './ports.mjs'
import { startPostgres, stopPostgres } from './postgres.mjs'
import { discard } from './quarters.mjs'
import { endWritten, keepRegister } from './register.mjs'
import { say } from './say.mjs'
import { keepWorker, serveApp } from './serve.mjs'
import { makeUser } from './template.mjs'

/** Where the app is built for tests, so that a house that is open in this checkout is not disturbed. */
export const buildFolder = '.ringleader/test/next'

/**
 * Starts a PostgreSQL that goes away with this process. `durable` waits for the disk, as in real use.
 * TEST_DATABASE_SERVER (a superuser's address) takes another one instead, to run the tests on the oldest that is supported.
 */
export async function ownServer({ durable = false } = {}) {
  const place = own('test')
  mkdirSync(place, { recursive: true })
  await clearKilledRuns(place)
  const run = join(place, `run-${process.pid}`)
  mkdirSync(run, { recursive: true })
  keepRegister(join(run, 'parts.json'))
  if (process.env.TEST_DATABASE_SERVER) return { ...givenServer(process.env.TEST_DATABASE_SERVER), run }
  const server = await startPostgres(join(run, 'postgres'), {
    durable,
    note: (words) => say('database', words),
  })
  holds(async () => {
    await server.stop()
    await discardRun(run)
  })
  return { ...server, run }
}

function givenServer(address) {
  const url = (database, user) => {
    const wanted = new URL(`/${database}`, address)
    if (user) wanted.username = user
    return wanted.href
  }
  return { url }
}

/** Migrates and fills a demonstration on the server, one a name; answers what an app needs to know to serve it. */
export async function demoHouse(server, { build, fillIt = true, as = 'demo' }) {
  const name = `${as}_${process.pid}`
  const port = await freePort()
  await withAdmin(server, async (admin) => {
    await admin.query(`CREATE DATABASE ${name}`)
    await makeUser(admin, server)
  })
  holds(() => withAdmin(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`)))
  await migrate({ url: server.url(name), mode: 'demo', appUser: 'ringleader' })
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    RINGLEADER_OWNER_DATABASE_URL: '',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: server.url(name, 'ringleader'),
    RINGLEADER_MODE: 'demo',
    RINGLEADER_HOST: '127.0.0.1',
    RINGLEADER_DATA: join(server.run, as === 'demo' ? 'data' : `data-${as}`),
    RINGLEADER_BUILD: build,
    PORT: String(port),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  }
  const database = { owner: server.url(name) }
  if (fillIt) await fill(database, env, () => {})
  const log = join(own('test'), as === 'demo' ? 'app.log' : `app-${as}.log`)
  return { url, port, env, owner: database.owner, log }
}

/** Serves a demonstration from the build for tests, with its worker. */
export async function serve(house) {
  const { env, log } = house
  await serveApp({
    settings: { host: '127.0.0.1', port: house.port },
    env,
    log,
    into: buildFolder,
    lost: (words) => say('app', words),
  })
  keepWorker({ env, log })
}

async function withAdmin(server, work) {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** What runs that were killed left behind: their servers and folders. */
async function clearKilledRuns(place) {
  for (const name of readdirSync(place).filter((entry) => /^run-\d+$/.test(entry))) {
    const pid = Number(name.slice(4))
    if (pid !== process.pid && isAlive(pid)) continue
    await discardRun(join(place, name))
  }
}

async function discardRun(run) {
  await endWritten(join(run, 'parts.json'))
  await stopPostgres(join(run, 'postgres'))
  discard(join(run, 'postgres'))
  discard(run)
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
