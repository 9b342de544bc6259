/** A migrated database of one's own on the test server, and how to drop it again. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { root } from './places.mjs'

export async function freshDatabase(purpose) {
  const template =
    process.env.RINGLEADER_TEST_TEMPLATE ??
    execFileSync(process.execPath, [join(root, 'scripts', 'test-database.mjs')], { encoding: 'utf8' }).trim()
  const server = new URL('/postgres', template).href
  const name = `${purpose}_${process.pid}_${randomBytes(4).toString('hex')}`
  const asAdmin = async (sql) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(sql).finally(() => admin.end())
  }
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`)
  const url = new URL(`/${name}`, template)
  const owner = url.href
  url.username = 'ringleader'
  return {
    env: {
      ...process.env,
      RINGLEADER_MODE: 'demo',
      NEXTAUTH_URL: 'http://localhost:3000',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      DATABASE_URL: url.href,
      RINGLEADER_OWNER_DATABASE_URL: owner,
    },
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}
