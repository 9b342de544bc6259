/** A migrated database that nobody may enter, to be cloned: a test file gets one of its own in a tenth of a second. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate, migrations } from './migrate.mjs'

/** Its name changes with the migrations, so that people who edit them do not disturb each other's tests. */
function nameNow() {
  const hash = createHash('sha256')
  for (const script of ['./migrate.mjs', './prepare-database.mjs'])
    hash.update(readFileSync(fileURLToPath(new URL(script, import.meta.url))))
  for (const { name, checksum } of migrations()) hash.update(`${name} ${checksum}\n`)
  return `template_${hash.digest('hex').slice(0, 12)}`
}

/** Makes the template when there is none for the migrations as they stand; answers its address, as the superuser. */
export async function template(server) {
  const name = nameNow()
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock(1)')
    const { rows } = await admin.query('SELECT datname AS name FROM pg_database')
    if (!rows.some((row) => row.name === name)) {
      await clearOut(
        admin,
        rows.map((row) => row.name),
      )
      await makeUser(admin, server)
      await admin.query(`CREATE DATABASE ${name}_draft`)
      await migrate({ url: server.url(`${name}_draft`), mode: 'test', appUser: 'ringleader' })
      await admin.query(`ALTER DATABASE ${name}_draft RENAME TO ${name}`)
      await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE true ALLOW_CONNECTIONS false`)
    }
    return server.url(name)
  } finally {
    await admin.end()
  }
}

/** The app signs in as this user; in tests it shares the superuser's password. */
export async function makeUser(admin, server) {
  const { rowCount } = await admin.query(`SELECT FROM pg_roles WHERE rolname = 'ringleader'`)
  const password = admin.escapeLiteral(decodeURIComponent(new URL(server.url('postgres')).password))
  if (!rowCount) await admin.query(`CREATE ROLE ringleader LOGIN PASSWORD ${password}`)
}

/** Drops drafts that failed, old templates, and the databases of tests that were killed. */
async function clearOut(admin, names) {
  for (const draft of names.filter((name) => name.endsWith('_draft')))
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  for (const name of names.filter((name) => /^test_\d+_/.test(name) && !alive(Number(name.split('_')[1]))))
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  const templates = await admin.query(`
    SELECT datname AS name FROM pg_database WHERE datname LIKE 'template\\_%' ORDER BY oid DESC OFFSET 6`)
  for (const { name } of templates.rows) {
    await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE false`)
    await admin.query(`DROP DATABASE ${name}`).catch(() => {})
  }
}

const alive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
