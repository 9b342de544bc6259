/** Commands of ours that run for a while and may fail: their output is kept aside, and shown only when it matters. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { own, root } from './places.mjs'
import { end } from './processes.mjs'
import { writeDown } from './register.mjs'
import { Failure } from './say.mjs'

const running = new Set()

/**
 * Runs a command to its end. It has a process group of its own, so that it can be ended with everything it started.
 * `show` also lets the person see the output as it comes.
 */
export function run(command, args, { env = process.env, cwd = root, show = false } = {}) {
  const colours = process.stdout.isTTY && show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  const child = spawn(command, args, {
    cwd,
    env: { ...env, ...colours },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const identity = writeDown(nameOf(command, args), child.pid)
  running.add(identity)
  const all = []
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    from.on('data', (piece) => {
      all.push(piece)
      if (show) to.write(piece)
    })
  return new Promise((resolve) => {
    const done = (code, said) => {
      running.delete(identity)
      resolve({ code, output: Buffer.concat(all).toString() + said })
    }
    child.once('error', (error) => done(127, error.message))
    child.once('close', (code, signal) => done(code ?? 1, signal ? `\nended by ${signal}` : ''))
  })
}

/** Runs a command that has to succeed, or explains what failed, with the end of what it said. */
export async function must(what, command, args, options = {}) {
  const { advice = '', ...rest } = options
  const done = await run(command, args, rest)
  if (done.code === 0) return done
  const kept = own('last-failure.log')
  mkdirSync(own(), { recursive: true })
  writeFileSync(kept, done.output)
  throw new Failure(what, excerpt(done.output), `${advice}\nEverything that was said is in ${kept}`.trim())
}

/** The beginning, where the cause often is, and the end. */
function excerpt(output) {
  const lines = output.trimEnd().split('\n')
  return lines.length <= 60 ? output : [...lines.slice(0, 30), '...', ...lines.slice(-25)].join('\n')
}

/** The last lines of a long output. */
export const tail = (output, lines = 30) => output.trimEnd().split('\n').slice(-lines).join('\n')

/** Ends every command that still runs, with everything it started. */
export const endAll = () =>
  Promise.all([...running].map((identity) => end(identity, { group: true, patience: 4_000 })))

/** What a person would call the command. */
const nameOf = (command, args) =>
  basename(command === process.execPath ? (args.findLast((arg) => arg.includes('/')) ?? 'node') : command)
