import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'

/**
 * Gives each test file a database of its own, cloned from the migrated template in a tenth of a second.
 * Tables are never emptied between tests: the log refuses it.
 *
 * In a test, DATABASE_URL is what the app has (the user `ringleader`, who may do what the app may do), and
 * RINGLEADER_OWNER_DATABASE_URL is the same database for the superuser, to look behind the app's back or to tamper.
 * RINGLEADER_DATA is an empty folder of the file's own.
 */
const template = new URL(inject('template'))
const name = `${inject('run')}${randomBytes(6).toString('hex')}`

const admin = new Client({ connectionString: new URL('/postgres', template).href })
await admin.connect()
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
await admin.end()

const as = (user: string) => {
  const url = new URL(`/${name}`, template)
  url.username = user
  return url.href
}

process.env.RINGLEADER_MODE = 'demo'
process.env.RINGLEADER_DATA = join(inject('data'), name)
process.env.NEXTAUTH_URL = 'http://localhost:3000'
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url')
process.env.DATABASE_URL = as('ringleader')
process.env.RINGLEADER_OWNER_DATABASE_URL = as('postgres')
