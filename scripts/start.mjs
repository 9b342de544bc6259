/**
 * `npm start`: from a fresh clone to a running house, in steps that are skipped when there is nothing to do.
 * `--dev` serves the sources as they are edited. Until the install is done, only node's own modules are used.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { claim, holderOf } from './parts/claim.mjs'
import { holds, listenForTheEnd, step, stop, tells } from './parts/ending.mjs'
import { install } from './parts/install.mjs'
import { own, root } from './parts/places.mjs'
import { hindrance } from './parts/ports.mjs'
import { endWritten, keepRegister } from './parts/register.mjs'
import { explain, Failure, say } from './parts/say.mjs'
import { secret } from './parts/secrets.mjs'
import { checkedSettings, keepFolderForMode, loadEnvironment } from './parts/settings.mjs'

const dev = process.argv.includes('--dev')
const alreadyRunning = 3

async function main() {
  refuseOldNode()
  loadEnvironment()
  const held = await takeCheckout()
  const register = own('running-parts.json')
  for (const name of await endWritten(register))
    say('heal', `ended the ${name} that an earlier start left running`)
  keepRegister(register)
  await step(install)
  say('install', 'dependencies are in place')

  const settings = await step(checkedSettings)
  keepFolderForMode(settings)
  takeFolder(settings)
  await refuseTakenPort(settings)

  const { generate } = await import('./parts/generate.mjs')
  say('generate', (await step(generate)) ? 'database client made' : 'database client is current')
  const database = await step(() => openAndMigrate(settings))
  const { buildName } = await import('./parts/build.mjs')
  const env = environment(settings, database, buildName())
  if (!dev) await step(() => buildApp(env))
  if (settings.mode === 'demo') await step(() => fillDemo(database, env))

  const { keepWorker, serveApp } = await import('./parts/serve.mjs')
  const log = settings.mode === 'demo' && !dev ? join(settings.data, 'app.log') : null
  await step(() => serveApp({ settings, env, log, dev }))
  keepWorker({ env, log })
  held.note({ address: settings.publicUrl })
  await greet(settings, log)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Failure(
    `Ringleader needs Node 20.19 or later; this is ${process.version}.`,
    '',
    'See https://nodejs.org',
  )
}

/** One start at a time in a checkout. One that is just ending is waited for. */
async function takeCheckout() {
  const file = own('running')
  for (let tries = 0; ; tries += 1) {
    const held = claim(file, { root })
    if (held) {
      holds(held.release)
      tells(() => held.note({ ending: true }))
      return held
    }
    const holder = holderOf(file)
    // A killed npm is noticed by its start within half a second.
    if (tries < 6 || (tries < 200 && (!holder || holder.ending))) await sleep(200)
    else
      throw new Failure(
        inUse(holder),
        '',
        'Stop it with Ctrl-C where it runs, or `kill` that process.',
        alreadyRunning,
      )
  }
}

const inUse = ({ address, pid } = {}) =>
  address
    ? `Ringleader is already running in this folder: ${address} (process ${pid}).`
    : `Ringleader is already being started in this folder (process ${pid}).`

/** A data folder given in the settings may be shared by mistake with another checkout. */
function takeFolder({ data }) {
  const file = join(data, 'running')
  const held = claim(file, { root })
  if (!held)
    throw new Failure(
      `The data folder ${data} is in use by the Ringleader that runs from ${holderOf(file)?.root}.`,
      '',
      'Stop that one, or set RINGLEADER_DATA to another folder.',
      alreadyRunning,
    )
  holds(held.release)
}

async function refuseTakenPort({ host, port }) {
  const why = await hindrance(port, host)
  if (why === 'elsewhere')
    throw new Failure(`RINGLEADER_HOST is ${host}, which is not an address of this machine.`, '', '', 2)
  if (why === 'forbidden')
    throw new Failure(
      `Port ${port} may not be opened by this user.`,
      '',
      'Choose one above 1023: PORT=3000 npm start',
      2,
    )
  // Browsers try ::1 for "localhost" first, so a stranger there would be met in our place.
  if (why === 'taken' || (host === '127.0.0.1' && (await hindrance(port, '::1')) === 'taken'))
    throw new Failure(
      `Port ${port} is taken by another program.`,
      '',
      `Choose another, for example: PORT=${port + 80} npm start`,
    )
}

async function openAndMigrate(settings) {
  const { openDatabase } = await import('./parts/database.mjs')
  const { migrate } = await import('./parts/migrate.mjs')
  const { clearHalfFilled } = await import('./parts/demo.mjs')
  const database = await openDatabase(settings, (words) => say('database', words))
  holds(database.stop)
  database.gone.then(({ code, signal }) =>
    stop(
      1,
      `PostgreSQL ended by itself (${signal ?? `exit ${code}`}); its log is ${join(settings.data, 'postgres', 'server.log')}`,
    ),
  )
  say('database', database.where)
  if (settings.mode === 'demo' && (await clearHalfFilled(database, settings)))
    say('heal', 'an earlier filling of the demonstration was cut off; it begins anew')
  const fresh = await migrate({ url: database.owner, mode: settings.mode, appUser: database.appUser })
  say('migrate', fresh.length > 0 ? `applied ${fresh.join(', ')}` : 'database is current')
  if (settings.mode === 'production') await refuseDemoAccounts(database)
  return database
}

async function refuseDemoAccounts(database) {
  const { hasDemoAccounts } = await import('./parts/demo.mjs')
  if (await hasDemoAccounts(database.owner))
    throw new Failure(
      'The database has demonstration accounts, whose password everybody knows.',
      '',
      'Use a database of its own for real cases.',
      2,
    )
}

/** What the app, its worker and the seed are told. The owner's connection is not theirs to know. */
function environment(settings, database, build) {
  return {
    ...process.env,
    // Empty, not absent: Next reads `.env` by itself, and would find it there.
    RINGLEADER_OWNER_DATABASE_URL: '',
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.app,
    RINGLEADER_MODE: settings.mode,
    RINGLEADER_HOST: settings.host,
    RINGLEADER_DATA: settings.data,
    RINGLEADER_BUILD: build,
    PORT: String(settings.port),
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: settings.secret ?? secret(join(settings.data, 'nextauth-secret')),
  }
}

async function buildApp(env) {
  const { build } = await import('./parts/build.mjs')
  const done = await build({ env, note: (words) => say('build', words) })
  say('build', done ? 'the app is built' : 'the app is current')
}

async function fillDemo(database, env) {
  const { fill } = await import('./parts/demo.mjs')
  const done = await fill(database, env, (words) => say('seed', words))
  say('seed', done ? 'the demonstration is filled' : 'the demonstration is there')
}

async function greet({ mode, publicUrl }, log) {
  console.log(`\n  Ringleader is open at ${publicUrl}\n`)
  if (mode === 'demo') {
    const { password, signIns } = await import('./parts/demo.mjs')
    console.log('  Demo, fictional data only. Sign in with the password', password, 'as')
    console.log(`    ${signIns.slice(0, 6).join('  ')}\n    ${signIns.slice(6).join('  ')}\n`)
  }
  if (log) console.log(`  What the app says is kept in ${log}`)
  console.log('  Ctrl-C stops everything.\n')
}

listenForTheEnd()
main().catch(async (error) => stop(explain(error)))
