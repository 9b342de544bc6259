/** The parts that stay up while the house is open: the app, and its worker for what takes time. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { holds, stop } from './ending.mjs'
import { startPart } from './household.mjs'
import { root } from './places.mjs'
import { tail } from './run.mjs'
import { Failure, say } from './say.mjs'

const next = join(root, 'node_modules/next/dist/bin/next')
const edges = pathToFileURL(join(root, 'scripts/parts/edges.mjs')).href
const workerScript = join(root, 'lib/worker/main.ts')

/** Starts the app and waits until it answers. If it ends by itself later, `lost` is told; usually everything ends. */
export async function serveApp({
  settings,
  env,
  log,
  dev = false,
  into = '.next',
  lost = (words) => stop(1, words),
}) {
  const command = [dev ? 'dev' : 'start', '--hostname', settings.host, '--port', String(settings.port)]
  const args = dev ? [next, ...command] : ['--import', edges, next, ...command]
  const app = startPart('app', args, { env: { ...env, NEXT_DIST_DIR: into }, log })
  let [gone, leaving] = [false, false]
  holds(() => {
    leaving = true
    return app.stop()
  })
  app.gone.then(({ code, signal }) => {
    gone = true
    if (leaving) return
    lost(
      `the app ended by itself (${signal ?? `exit ${code}`})${log ? `; its last words are in ${log}` : ''}`,
    )
  })
  const health = `http://${reachable(settings.host)}:${settings.port}/api/health`
  for (const until = Date.now() + 120_000; Date.now() < until && !gone; await sleep(100))
    if (await answers(health)) return
  throw new Failure(
    gone ? 'The app ended while it was starting.' : 'The app was started but does not say that it is well.',
    `${health}: ${await inWords(health)}\n${log ? tail(readFileSync(log, 'utf8'), 15) : ''}`,
  )
}

/** Starts the worker, and starts it again whenever it falls over, waiting longer each time. */
export function keepWorker({ env, log }) {
  if (!existsSync(workerScript)) return false
  let worker = null
  let leaving = false
  holds(async () => {
    leaving = true
    await worker?.stop()
  })
  const keep = async () => {
    for (let pause = 1_000; !leaving; pause = Math.min(pause * 2, 60_000)) {
      const begun = Date.now()
      worker = startPart('worker', ['--import', 'tsx', workerScript], { env, log })
      const { code, signal } = await worker.gone
      if (leaving) return
      if (Date.now() - begun > 60_000) pause = 1_000
      say('worker', `ended by itself (${signal ?? `exit ${code}`}); starting it again in ${pause / 1_000} s`)
      await sleep(pause)
    }
  }
  keep()
  return true
}

const reachable = (host) =>
  ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

const ask = (url) => fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'manual' })

const answers = (url) =>
  ask(url).then(
    ({ ok }) => ok,
    () => false,
  )

const inWords = (url) =>
  ask(url).then(
    async (answer) => `${answer.status} ${(await answer.text()).slice(0, 300)}`,
    (error) => error.message,
  )
