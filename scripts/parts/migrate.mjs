/**
 * Brings a database up to this version: prisma/migrations in order, each in a transaction of its own.
 * Done here because Prisma's own command downloads a binary. It keeps Prisma's table, so `prisma migrate` agrees with it.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { own, root } from './places.mjs'
import * as prepare from './prepare-database.mjs'
import { Failure } from './say.mjs'

/** Any number that no other program takes as its advisory lock. */
const turnstile = 7_241_503_114

/** The migrations of this version, in order, with the checksum that Prisma's table keeps. */
export function migrations() {
  const folder = join(root, 'prisma', 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Migrates the database at `url` and says which migrations were applied.
 * `mode` is what the database is for, and stays: demo data never shares a database with real cases.
 * `appUser` is the user that the app signs in as; it is let into the app's role.
 * `only` makes the tables of an older state: those migrations, by name and checksum, and no others.
 */
export async function migrate({ url, mode, appUser, only }) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 })
  client.on('error', () => {})
  await client.connect().catch((error) => {
    throw new Failure(
      'The database does not answer.',
      error.message,
      'Look at DATABASE_URL: host, port, user, password, name.',
    )
  })
  try {
    const version = await prepare.serverVersion(client)
    await client.query('SELECT pg_advisory_lock($1)', [turnstile]) // one start at a time
    await prepare.refuseForeignDatabase(client, mode)
    if (await isSettled(client, version)) return []
    await prepare.makeRoles(client, version, appUser)
    await client.query('SET ROLE ringleader_owner')
    await prepare.keepMode(client, mode)
    const fresh = await applyAll(client, only)
    await prepare.guardOwnTables(client)
    return fresh
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether nothing is left to do, for a user who could not do it: then the app starts without the owner's rights. */
async function isSettled(client, version) {
  const { rows } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS begun`)
  if (!rows[0].begun || (await prepare.mayOwn(client, version))) return false
  await client.query('SET ROLE ringleader_app')
  const missing = await pending(client)
  if (missing.length === 0) return true
  throw new Failure(
    'The database is behind this version, and its user may not change tables.',
    missing.map(({ name }) => name).join('\n'),
    'Set RINGLEADER_OWNER_DATABASE_URL to a connection that may, or run `node scripts/migrate.mjs` with it once.',
  )
}

async function applyAll(client, only) {
  await client.query(`
    CREATE TABLE IF NOT EXISTS public._prisma_migrations (
      id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`)
  const fresh = only ? await toMake(client, only) : await pending(client)
  for (const migration of fresh) await apply(client, migration)
  return fresh.map(({ name }) => name)
}

/** The migrations that are still to be applied. A history that is not the beginning of ours is refused. */
async function pending(client) {
  const { rows } = await client.query(`
    SELECT migration_name AS name, checksum FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`)
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const ours = migrations()
  const known = new Map(ours.map(({ name, checksum }) => [name, checksum]))
  const later = [...applied.keys()].filter((name) => !known.has(name))
  if (later.length > 0)
    throw new Failure(
      'This database was migrated by a later version of Ringleader.',
      later.join('\n'),
      'Start that version, or restore the backup that was taken before it.',
    )
  const edited = [...applied].filter(([name, checksum]) => known.get(name) !== checksum).map(([name]) => name)
  if (edited.length > 0)
    throw new Failure(
      'A migration was edited after it was applied to this database.',
      edited.join('\n'),
      `Undo the edit and write a new migration. While developing, with nothing to lose: stop and delete ${own('demo')}.`,
    )
  return ours.filter(({ name }) => !applied.has(name))
}

/** What makes exactly the tables that these migrations made. All of them must be known, and no other may have been applied. */
async function toMake(client, only) {
  const wanted = new Map(only.map(({ name, checksum }) => [name, checksum]))
  const ours = migrations()
  const unknown = only.filter(
    ({ name, checksum }) => !ours.some((one) => one.name === name && one.checksum === checksum),
  )
  if (unknown.length > 0)
    throw new Failure(
      'The backup is of a version that has migrations which this one does not know.',
      unknown.map(({ name }) => name).join('\n'),
      'Restore it with the version that took it.',
    )
  const waiting = await pending(client)
  const there = ours.filter(({ name }) => !waiting.some((one) => one.name === name))
  if (there.some(({ name }) => !wanted.has(name)))
    throw new Failure('The database is of a later version than the backup. Give an empty one.')
  return waiting.filter(({ name }) => wanted.has(name))
}

async function apply(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
    throw new Failure(
      `The migration ${name} was refused by the database${line}; nothing of it was applied.`,
      [error.message, error.detail, error.hint, error.where].filter(Boolean).join('\n'),
    )
  }
}
