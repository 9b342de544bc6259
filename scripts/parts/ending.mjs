/** How a start ends: in order, once, and with nothing left behind, whoever asks for it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { parentOf } from './processes.mjs'
import { endAll } from './run.mjs'
import { say } from './say.mjs'

const held = []
const told = []
let ending = null
let current = Promise.resolve()

/** Keeps how to give something back. What was taken last is given back first. */
export const holds = (giveBack) => void held.push(giveBack)

/** Keeps whom to tell as soon as the end has come. */
export const tells = (tell) => void told.push(tell)

/** Whether the end has come. */
export const isEnding = () => ending !== null

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

/** Stops everything and ends this process with the code, and with a last line if there is one to say. */
export function stop(code, words, lastLine) {
  ending ??= (async () => {
    for (const tell of told) tell()
    if (words) say('stop', words)
    await endAll()
    await Promise.race([current, sleep(30_000)])
    for (const giveBack of held.toReversed())
      await Promise.resolve()
        .then(giveBack)
        .catch((error) => console.error(error.message))
    if (words) say('stopped', 'everything is put away')
    if (lastLine) console.log(lastLine)
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
  // npm runs us through a shell, which does not pass on what kills npm.
  const elders = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = elders()
  setInterval(() => {
    if (elders() !== before) stop(1, 'npm is gone')
  }, 500).unref()
}
