/** How a start ends: in order, once, and with nothing left behind, whoever asks for it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { endAll } from './run.mjs'
import { say } from './say.mjs'

const held = []
let ending = null
let current = Promise.resolve()

/** Keeps how to give something back. What was taken last is given back first. */
export const holds = (giveBack) => void held.push(giveBack)

/** Does one step. When the end has come, the steps after it never begin. */
export async function step(work) {
  if (ending) await never()
  const doing = Promise.resolve().then(work)
  current = doing.catch(() => {})
  try {
    const done = await doing
    if (ending) await never()
    return done
  } catch (error) {
    if (ending) await never()
    throw error
  }
}

const never = () => new Promise(() => {})

/** Stops everything and ends this process with the code. */
export function stop(code, words) {
  ending ??= (async () => {
    if (words) say('stop', words)
    await endAll()
    await Promise.race([current, sleep(30_000)])
    for (const giveBack of held.toReversed())
      await Promise.resolve()
        .then(giveBack)
        .catch((error) => console.error(error.message))
    if (words) say('stopped', 'everything is put away')
    process.exit(code)
  })()
  return ending
}

/** Ctrl-C, a closed terminal, a service manager, and npm's own death all end the house calmly. */
export function listenForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stop(0, 'putting things away'))
  // Whoever reads our words may stop listening (`npm start | head`); that is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop(1, 'npm is gone')
  }, 1_000).unref()
}
