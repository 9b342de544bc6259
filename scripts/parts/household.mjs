/** The processes that a start keeps running. They are written down, so that the next start can clear up after a crash. */
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { own, root } from './places.mjs'
import { end, identify, lives } from './processes.mjs'

const register = own('running-parts.json')

const entries = () => {
  try {
    return JSON.parse(readFileSync(register, 'utf8')).filter((entry) => entry.root === root)
  } catch {
    return []
  }
}

function write(list) {
  writeFileSync(`${register}.new`, JSON.stringify(list))
  renameSync(`${register}.new`, register)
}

/** Starts a part. Its output goes to the log file, or to the person when there is none. */
export function startPart(name, args, { env, log }) {
  if (log) {
    mkdirSync(dirname(log), { recursive: true })
    if (existsSync(log) && statSync(log).size > 20_000_000) renameSync(log, `${log}.old`)
  }
  const out = log ? openSync(log, 'a', 0o600) : 'inherit'
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', out, out], detached: true })
  const identity = identify(child.pid)
  write([...entries().filter(lives), { name, root, ...identity }])
  return {
    name,
    identity,
    gone: new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: 127, signal: null, error }))
      child.once('exit', (code, signal) => resolve({ code, signal }))
    }),
    stop: () => end(identity, { group: true, patience: 10_000 }),
  }
}

/** Ends what a killed start left running; answers the names. */
export async function clearLeftovers() {
  const left = entries().filter(lives)
  await Promise.all(left.map((entry) => end(entry, { group: true, patience: 5_000 })))
  rmSync(register, { force: true })
  return left.map(({ name }) => name)
}
