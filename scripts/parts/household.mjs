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

/** Where a start writes its parts down. Tests keep a register of their own. */
export const usualRegister = own('running-parts.json')

const entries = (register) => {
  try {
    return JSON.parse(readFileSync(register, 'utf8')).filter((entry) => entry.root === root)
  } catch {
    return []
  }
}

function write(register, list) {
  writeFileSync(`${register}.new`, JSON.stringify(list))
  renameSync(`${register}.new`, register)
}

/** Starts a part. Its output goes to the log file, or to the person when there is none. */
export function startPart(name, args, { env, log, register = usualRegister }) {
  if (log) {
    mkdirSync(dirname(log), { recursive: true })
    if (existsSync(log) && statSync(log).size > 20_000_000) renameSync(log, `${log}.old`)
  }
  const out = log ? openSync(log, 'a', 0o600) : 'inherit'
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', out, out], detached: true })
  const identity = identify(child.pid)
  write(register, [...entries(register).filter(lives), { name, root, ...identity }])
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
export async function clearLeftovers(register = usualRegister) {
  const left = entries(register).filter(lives)
  await Promise.all(left.map((entry) => end(entry, { group: true, patience: 5_000 })))
  rmSync(register, { force: true })
  return left.map(({ name }) => name)
}
