/** The demonstration: filled once, and the same sign-ins (lib/domain/identity/demo-people.ts). */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { root } from './places.mjs'
import { must } from './run.mjs'
import { Failure } from './say.mjs'

export const signIns = [
  ...['officer', 'officer2', 'custodian', 'prosecutor', 'prosecutor2', 'prosecutor3'],
  ...['supervisor', 'supervisor2', 'auditor', 'admin', 'admin2'],
]
export const password = 'ringleader-demo'

const script = join(root, 'prisma', 'seed.ts')

/** true when filled, false when the filling was cut off, null when it has not begun. */
export const isFilled = (url) => ask(url, 'SELECT filled FROM public._ringleader_mode')

/** Makes room again when an earlier filling was cut off. */
export async function clearHalfFilled(database, settings) {
  if (!(await hasBegun(database.owner)) || (await isFilled(database.owner)) !== false) return false
  if (!database.builtIn)
    throw new Failure(
      'The filling of the demonstration was cut off half-way.',
      '',
      'Empty the database that DATABASE_URL names (or name another), then start again.',
    )
  await database.empty()
  rmSync(settings.files, { recursive: true, force: true })
  return true
}

const hasBegun = (url) => ask(url, `SELECT to_regclass('public._ringleader_mode') IS NOT NULL`)

/** Fills the demonstration, unless it is; answers whether it did. */
export async function fill(database, env, note) {
  if (!existsSync(script) || (await isFilled(database.owner))) return false
  note('filling the demonstration with a fictional syndicate')
  await ask(database.owner, 'UPDATE public._ringleader_mode SET filled = false')
  await must('The demonstration could not be filled.', process.execPath, ['--import', 'tsx', script], { env })
  await ask(database.owner, 'UPDATE public._ringleader_mode SET filled = true')
  return true
}

/** Whether the sign-ins of the demonstration are in a database. */
export const hasDemoAccounts = async (url) =>
  (await ask(url, `SELECT to_regclass('public."Account"') IS NOT NULL`)) &&
  (await ask(url, 'SELECT true FROM "Account" WHERE demo LIMIT 1')) === true

async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(statement)
    return Object.values(rows[0] ?? {})[0] ?? null
  } finally {
    await client.end()
  }
}
