/**
 * Brings a database up to this version: roles, extensions, then prisma/migrations in order, each in a transaction.
 * Done here because Prisma's own command downloads a binary. It keeps Prisma's table, so `prisma migrate` agrees with it.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { own, root } from './places.mjs'
import { Failure } from './say.mjs'

export const oldestServer = 150000

/** Trusted extensions: whoever may create in the database may add them. */
const extensions = ['pg_trgm', 'btree_gist']

/** Nobody signs in as these: the owner makes the tables, the app works on them, the auditor reads. */
const roles = ['ringleader_owner', 'ringleader_app', 'ringleader_auditor']

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
 */
export async function migrate({ url, mode, appUser }) {
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
    await client.query('SELECT pg_advisory_lock($1)', [turnstile])
    await refuseOldServer(client)
    await refuseForeignDatabase(client, mode)
    if (await isSettled(client)) return []
    await makeRoles(client, appUser ?? null)
    for (const name of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`)
    await client.query('SET ROLE ringleader_owner')
    await keepMode(client, mode)
    const fresh = await applyAll(client)
    await guardOwnTables(client)
    return fresh
  } finally {
    await client.end().catch(() => {})
  }
}

async function refuseOldServer(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, version()`,
  )
  if (rows[0].number < oldestServer)
    throw new Failure(
      'The database server is too old: Ringleader needs PostgreSQL 15 or later.',
      rows[0].version,
    )
}

/** A database is ours if it is empty, or if it says so; and it stays what it was begun for. */
async function refuseForeignDatabase(client, mode) {
  const begun = await modeOf(client)
  if (begun === mode) return
  const advice = 'Use another database: give its address as DATABASE_URL.'
  if (begun)
    throw new Failure(`This database holds ${begun} data and cannot be used for ${mode}.`, '', advice, 2)
  const { rows } = await client.query(`
    SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg\\_%'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
    LIMIT 3`)
  if (rows.length > 0)
    throw new Failure(
      'This database is not empty and was not made by Ringleader.',
      `it holds ${rows.map(({ name }) => name).join(', ')}`,
      advice,
      2,
    )
}

/** What a database was begun for: demo, production, test, or null when it has not begun. */
export async function modeOf(client) {
  const { rows } = await client.query(`SELECT to_regclass('public._ringleader_mode') IS NOT NULL AS there`)
  if (!rows[0].there) return null
  return (await client.query('SELECT mode FROM public._ringleader_mode')).rows[0]?.mode ?? null
}

/** Whether nothing is left to do, for a user who could not do it: then the app starts without the owner's rights. */
async function isSettled(client) {
  const { rows } = await client.query(`
    SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS begun,
      coalesce((SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = 'ringleader_owner'), false) AS owner`)
  if (!rows[0].begun || rows[0].owner) return false
  await client.query('SET ROLE ringleader_app')
  const applied = await history(client)
  refuseStrangeHistory(applied)
  const missing = migrations().filter(({ name }) => !applied.has(name))
  if (missing.length === 0) return true
  throw new Failure(
    'The database is behind this version, and its user may not change tables.',
    missing.map(({ name }) => name).join('\n'),
    'Set RINGLEADER_OWNER_DATABASE_URL to a connection that may, or run `node scripts/migrate.mjs` with it once.',
  )
}

async function keepMode(client, mode) {
  await client.query(
    'CREATE TABLE IF NOT EXISTS public._ringleader_mode (mode text PRIMARY KEY, filled boolean)',
  )
  await client.query(`COMMENT ON TABLE public._ringleader_mode IS
    'What this database was begun for. Demo data and real cases never share one.'`)
  await client.query(
    'INSERT INTO public._ringleader_mode (mode) SELECT $1 WHERE NOT EXISTS (SELECT FROM public._ringleader_mode)',
    [mode],
  )
}

async function makeRoles(client, appUser) {
  const { rows } = await client.query('SELECT current_user AS me, current_database() AS here')
  const [me, here] = [rows[0].me, rows[0].here].map((name) => client.escapeIdentifier(name))
  const wanted = [
    ...roles.map((role) => [`SELECT FROM pg_roles WHERE rolname = '${role}'`, `CREATE ROLE ${role} NOLOGIN`]),
    [`SELECT WHERE pg_has_role('ringleader_owner', 'MEMBER')`, `GRANT ringleader_owner TO ${me}`],
    [
      `SELECT WHERE has_database_privilege('ringleader_owner', current_database(), 'CREATE')`,
      `GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${here} TO ringleader_owner`,
    ],
    [
      `SELECT WHERE has_schema_privilege('ringleader_owner', 'public', 'CREATE')`,
      'GRANT USAGE, CREATE ON SCHEMA public TO ringleader_owner',
    ],
    ...['ringleader_app', 'ringleader_auditor'].flatMap((role) => [
      [
        `SELECT WHERE has_database_privilege('${role}', current_database(), 'CONNECT')`,
        `GRANT CONNECT ON DATABASE ${here} TO ${role}`,
      ],
      [
        `SELECT WHERE has_schema_privilege('${role}', 'public', 'USAGE')`,
        `GRANT USAGE ON SCHEMA public TO ${role}`,
      ],
    ]),
    ...(appUser
      ? [
          [
            `SELECT WHERE pg_has_role('${appUser.replaceAll("'", "''")}', 'ringleader_app', 'MEMBER')`,
            `GRANT ringleader_app TO ${client.escapeIdentifier(appUser)}`,
          ],
        ]
      : []),
  ]
  for (const [there, make] of wanted) {
    if ((await client.query(there)).rowCount) continue
    await client.query(make).catch((error) => {
      // Roles belong to the whole server: another database's migration may have made it this instant.
      if (['42710', '23505', 'XX000'].includes(error.code)) return
      throw new Failure(
        `The database user ${rows[0].me} may not prepare the database.`,
        `${make};\n${error.message}`,
        'Let the owner of the server run the statements under "An external PostgreSQL" in docs/operations.md once.',
      )
    })
  }
}

async function applyAll(client) {
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`)
  const applied = await history(client)
  refuseStrangeHistory(applied)
  const fresh = []
  for (const migration of migrations().filter(({ name }) => !applied.has(name))) {
    await apply(client, migration)
    fresh.push(migration.name)
  }
  return fresh
}

/** The migrations that were applied, with the checksums that they had. */
async function history(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseStrangeHistory(applied) {
  const known = new Map(migrations().map(({ name, checksum }) => [name, checksum]))
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
}

/** A migration may grant the app "all tables"; what the house notes about itself is not among them. */
async function guardOwnTables(client) {
  for (const role of ['ringleader_app', 'ringleader_auditor']) {
    await client.query(`REVOKE ALL ON _prisma_migrations, public._ringleader_mode FROM ${role}`)
    await client.query(`GRANT SELECT ON _prisma_migrations, public._ringleader_mode TO ${role}`)
  }
}

async function apply(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
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
