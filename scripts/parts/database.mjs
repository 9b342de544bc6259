/** The database of a start: the PostgreSQL that comes with the house, or the one that the settings name. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from './postgres.mjs'
import { Failure } from './say.mjs'
import { secret } from './secrets.mjs'

const name = 'ringleader'

/**
 * Answers the app's connection, the owner's (who may change tables), and how to stop.
 * The app never learns the owner's.
 */
export const openDatabase = (settings, note) =>
  settings.databaseUrl ? openGiven(settings) : openBuiltIn(settings, note)

async function openGiven({ databaseUrl, ownerDatabaseUrl }) {
  const owner = ownerDatabaseUrl ?? databaseUrl
  for (let tries = 0; ; tries += 1) {
    const error = await attempt(owner)
    if (!error) break
    // When a whole machine starts, the database server may be a little later than we are.
    if (error.code !== 'ECONNREFUSED' && error.code !== '57P03')
      throw new Failure(
        'The database does not let us in.',
        error.message,
        'Look at DATABASE_URL: user, password, name.',
      )
    if (tries === 20)
      throw new Failure(
        'The database does not answer.',
        error.message,
        'Look at DATABASE_URL: host and port.',
      )
    await sleep(500)
  }
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  return {
    app: databaseUrl,
    owner,
    appUser: decodeURIComponent(username) || null,
    where: `yours at ${hostname}:${port || 5432}${pathname}`,
    builtIn: false,
    gone: new Promise(() => {}),
    stop: async () => {},
  }
}

async function attempt(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return null
  } catch (error) {
    return error
  } finally {
    await client.end().catch(() => {})
  }
}

async function openBuiltIn({ data }, note) {
  const folder = join(data, 'postgres')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = await startPostgres(folder, { note })
  try {
    const password = secret(join(folder, 'app-password'))
    await asSuperuser(server, async (admin) => {
      const user = await admin.query(`SELECT FROM pg_roles WHERE rolname = 'ringleader'`)
      const words = `ringleader LOGIN PASSWORD ${admin.escapeLiteral(password)}`
      await admin.query(user.rowCount ? `ALTER ROLE ${words}` : `CREATE ROLE ${words}`)
      const there = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
      if (!there.rowCount) await admin.query(`CREATE DATABASE ${name}`)
    })
    return {
      app: server.url(name, 'ringleader', password),
      owner: server.url(name),
      appUser: 'ringleader',
      where: `PostgreSQL on port ${server.port}`,
      builtIn: true,
      gone: server.gone,
      stop: server.stop,
      /** Throws everything away, for a demonstration whose filling was cut off. */
      empty: () =>
        asSuperuser(server, async (admin) => {
          await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
          await admin.query(`CREATE DATABASE ${name}`)
        }),
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function asSuperuser(server, work) {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
