/** Makes a database ready to be migrated: it must be new enough and ours, with the roles that security rests on. */
import { Failure } from './say.mjs'

const oldestServer = 150000

/** Nobody signs in as these: the owner makes the tables, the app works on them, the auditor reads, the vault's doors open as it. */
const roles = ['ringleader_owner', 'ringleader_app', 'ringleader_auditor', 'ringleader_vault']

/** Trusted extensions: whoever may create in the database may add them. */
const extensions = ['pg_trgm', 'btree_gist']

/** Refuses a server that is too old; answers its version number. */
export async function serverVersion(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, version() AS words`,
  )
  if (rows[0].number >= oldestServer) return rows[0].number
  throw new Failure('The database server is too old: Ringleader needs PostgreSQL 15 or later.', rows[0].words)
}

/** A database is ours if it is empty, or if it says so; and it stays what it was begun for. */
export async function refuseForeignDatabase(client, mode) {
  const begun = await modeOf(client)
  if (begun === mode) return
  const advice = 'Use another database: give its address as DATABASE_URL.'
  if (begun)
    throw new Failure(`This database holds ${begun} data and cannot be used for ${mode}.`, '', advice, 2)
  const { rows } = await client.query(`
    SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg\\_%'
      AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
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
async function modeOf(client) {
  const { rows } = await client.query(`SELECT to_regclass('public._ringleader_mode') IS NOT NULL AS there`)
  if (!rows[0].there) return null
  return (await client.query('SELECT mode FROM public._ringleader_mode')).rows[0]?.mode ?? null
}

/** Writes down, as the owner, what the database is for. */
export async function keepMode(client, mode) {
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

/** Since PostgreSQL 16 the maker of a role is a member of it without being able to become it. */
const become = (version) => (version >= 160000 ? `'SET'` : `'MEMBER'`)

/** Whether this connection may act as the owner of the tables. */
export async function mayOwn(client, version) {
  const { rows } = await client.query(
    `SELECT pg_has_role(oid, ${become(version)}) AS may FROM pg_roles WHERE rolname = 'ringleader_owner'`,
  )
  return rows[0]?.may ?? false
}

/** Makes the roles, lets the owner into the database and the app's user into the app's role; adds the extensions. */
export async function makeRoles(client, version, appUser) {
  const { rows } = await client.query('SELECT current_user AS me, current_database() AS here')
  const [me, here] = [rows[0].me, rows[0].here].map((name) => client.escapeIdentifier(name))
  const isIn = (user, role) => `SELECT WHERE pg_has_role(${user}, '${role}', ${become(version)})`
  const onDatabase = (role, right) =>
    `SELECT WHERE has_database_privilege('${role}', current_database(), '${right}')`
  const onSchema = (role, right) => `SELECT WHERE has_schema_privilege('${role}', 'public', '${right}')`
  // What is already so is not asked for again: a user with fewer rights may find everything prepared.
  const wanted = [
    ...roles.map((role) => [`SELECT FROM pg_roles WHERE rolname = '${role}'`, `CREATE ROLE ${role} NOLOGIN`]),
    [isIn('current_user', 'ringleader_owner'), `GRANT ringleader_owner TO ${me}`],
    // The owner hands the vault's functions over to it; nobody else becomes it.
    [isIn(`'ringleader_owner'`, 'ringleader_vault'), 'GRANT ringleader_vault TO ringleader_owner'],
    [onSchema('ringleader_vault', 'USAGE'), 'GRANT USAGE ON SCHEMA public TO ringleader_vault'],
    [
      onDatabase('ringleader_owner', 'CREATE'),
      `GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${here} TO ringleader_owner`,
    ],
    [onSchema('ringleader_owner', 'CREATE'), 'GRANT USAGE, CREATE ON SCHEMA public TO ringleader_owner'],
    ...['ringleader_app', 'ringleader_auditor'].flatMap((role) => [
      [onDatabase(role, 'CONNECT'), `GRANT CONNECT ON DATABASE ${here} TO ${role}`],
      [onSchema(role, 'USAGE'), `GRANT USAGE ON SCHEMA public TO ${role}`],
    ]),
    ...(appUser
      ? [
          [
            isIn(client.escapeLiteral(appUser), 'ringleader_app'),
            `GRANT ringleader_app TO ${client.escapeIdentifier(appUser)}`,
          ],
        ]
      : []),
    ...extensions.map((name) => [
      `SELECT FROM pg_extension WHERE extname = '${name}'`,
      `CREATE EXTENSION IF NOT EXISTS ${name}`,
    ]),
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

/** A migration may grant the app "all tables"; what the house notes about itself is not among them. */
export async function guardOwnTables(client) {
  for (const role of ['ringleader_app', 'ringleader_auditor']) {
    await client.query(`REVOKE ALL ON public._prisma_migrations, public._ringleader_mode FROM ${role}`)
    await client.query(`GRANT SELECT ON public._prisma_migrations, public._ringleader_mode TO ${role}`)
  }
}
