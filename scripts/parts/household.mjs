/** A part of the house that stays up: the app, or its worker. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { root } from './places.mjs'
import { end } from './processes.mjs'
import { writeDown } from './register.mjs'

/** Starts a part. Its output goes to the log file, or to the person when there is none. */
export function startPart(name, args, { env, log }) {
  if (log) {
    mkdirSync(dirname(log), { recursive: true })
    if (existsSync(log) && statSync(log).size > 20_000_000) renameSync(log, `${log}.old`)
  }
  const out = log ? openSync(log, 'a', 0o600) : 'inherit'
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', out, out], detached: true })
  if (log) closeSync(out)
  const identity = writeDown(name, child.pid)
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
