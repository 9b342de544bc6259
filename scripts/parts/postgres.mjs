/**
 * The PostgreSQL server that comes with the house: real binaries out of npm, a cluster in a folder of ours,
 * on the loopback address only, with data checksums and a random password.
 */
import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, isFree } from './ports.mjs'
import { commandOf, end, identify, lives } from './processes.mjs'
import { quarters, serverLocale } from './quarters.mjs'
import { Failure } from './say.mjs'
import { secret } from './secrets.mjs'

/** As much as a crash of the machine may cost to recover from. */
const patience = 300_000

/**
 * Makes the cluster when there is none, heals what a crash left, and starts the server.
 * `durable: false` is for throw-away data; `detached` leaves it running when this process ends.
 */
export async function startPostgres(folder, { durable = true, detached = false, note = () => {} } = {}) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const password = secret(join(folder, 'password'))
  const home = quarters(folder, note)
  await stopLeftovers(folder, home.cluster, note)
  if (!existsSync(join(home.cluster, 'PG_VERSION'))) await makeCluster(home, folder)
  const log = join(folder, 'server.log')
  if (existsSync(log)) renameSync(log, `${log}.old`) // what it said before a crash

  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(folder)
    const server = launch({ folder, home, port, durable, detached })
    if (await ready(home.cluster, server, note)) {
      writeFileSync(join(folder, 'server.json'), JSON.stringify({ ...identify(server.pid), port, folder }))
      return { ...reach(password, port), ...control(server, folder) }
    }
    const said = lastWords(folder)
    // The crashed server's own children take a moment to notice; and a port can be taken between look and use.
    if (attempt < 40 && /pre-existing shared memory|already exists|could not bind/.test(said))
      await sleep(500)
    else throw new Failure('PostgreSQL did not start.', said, `Its log is ${join(folder, 'server.log')}.`)
  }
}

/** The way to a server that already runs in this folder, or null. */
export function runningPostgres(folder) {
  const server = leftover(folder)
  if (!lives(server)) return null
  return { ...reach(secret(join(folder, 'password')), server.port), identity: server }
}

/** Stops the server of a folder, whoever started it; answers whether there was one. */
export async function stopPostgres(folder) {
  const server = leftover(folder)
  if (!lives(server)) return false
  await end(server, { signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], patience: 20_000 })
  rmSync(join(folder, 'server.json'), { force: true })
  return true
}

const reach = (password, port) => ({
  port,
  /** The address of a database for a user; the superuser of this cluster when none is named. */
  url: (database, user = 'postgres', withPassword = password) =>
    `postgresql://${user}:${encodeURIComponent(withPassword)}@127.0.0.1:${port}/${database}`,
})

const control = (server, folder) => {
  const identity = identify(server.pid)
  const gone = new Promise((resolve) => server.once('exit', (code, signal) => resolve({ code, signal })))
  return {
    identity,
    gone,
    /** A fast shutdown: open transactions are rolled back and the data is left clean. */
    stop: async () => {
      await end(identity, { signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], patience: 20_000 })
      rmSync(join(folder, 'server.json'), { force: true })
    },
  }
}

async function makeCluster(home, folder) {
  const fresh = `${home.cluster}.new`
  rmSync(fresh, { recursive: true, force: true }) // an initdb that was killed half-way
  const locale = serverLocale()
  const done = home.lending(join(folder, 'password'), (passwordFile) =>
    home.runSync('initdb', [
      ...[
        '-D',
        fresh,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--data-checksums',
      ],
      // The order of words does not hang on the machine; letters of every script count as letters.
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...[`--lc-ctype=${locale}`, '--no-instructions'],
    ]),
  )
  if (done.status !== 0)
    throw new Failure(
      'PostgreSQL could not make its data folder.',
      `${done.stdout ?? ''}${done.stderr ?? done.error}`,
    )
  renameSync(fresh, home.cluster)
}

function launch({ folder, home, port, durable, detached }) {
  const log = openSync(join(folder, 'server.log'), 'w', 0o600)
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: durable ? 100 : 300,
    // On a throw-away cluster nothing needs to outlive a crash, so the tests do not wait for the disk.
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args, options] = home.command('postgres', ['-D', home.cluster, ...flags])
  // A group of its own: Ctrl-C reaches us, and we stop things in order.
  const server = spawn(command, args, { ...options, stdio: ['ignore', log, log], detached: true })
  server.on('error', () => {})
  if (detached) server.unref()
  closeSync(log)
  return server
}

/** Waits until the server says that it takes connections; false when it ended before. */
async function ready(cluster, server, note) {
  const begun = Date.now()
  let told = false
  for (; Date.now() - begun < patience; await sleep(50)) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return false
    if (postmaster(cluster)?.status === 'ready' && postmaster(cluster)?.pid === server.pid) return true
    if (!told && Date.now() - begun > 8_000) {
      told = true
      note('PostgreSQL is recovering after it was cut off; it needs a little longer')
    }
  }
  return false
}

/** What the server itself wrote into its folder (see PostgreSQL's miscadmin.h, "postmaster.pid"). */
function postmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() }
  } catch {
    return null
  }
}

const leftover = (folder) => {
  try {
    const noted = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))
    // A copied checkout brings the note with it, but the server is the other checkout's.
    return noted.folder === folder ? noted : null
  } catch {
    return null
  }
}

/** Stops a server that outlived whoever started it, and removes a pid file whose number now belongs to a stranger. */
async function stopLeftovers(folder, cluster, note) {
  const noted = leftover(folder)
  const left = postmaster(cluster)
  const orphan = lives(noted) ? noted : left && isServerOf(left.pid, cluster) ? identify(left.pid) : null
  if (orphan) {
    note('stopping a PostgreSQL that was left running')
    await end(orphan, { signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], patience: 20_000 })
  } else if (left && commandOf(left.pid)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
  }
  rmSync(join(folder, 'server.json'), { force: true })
}

const isServerOf = (pid, cluster) => {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(`${cluster} `)
}

/** The port used last time, so that addresses written down stay right; another when somebody has it now. */
async function choosePort(folder) {
  const file = join(folder, 'port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (last > 0 && (await isFree(last))) return last
  const port = await freePort()
  writeFileSync(file, String(port))
  return port
}

const lastWords = (folder) =>
  readFileSync(join(folder, 'server.log'), 'utf8').trim().split('\n').slice(-12).join('\n')
