import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holds } from '../../parts/ending.mjs'
import { startPart } from '../../parts/household.mjs'
import { root } from '../../parts/places.mjs'

/** The app, started anew whenever it is killed. */
export function keepApp({ env, port, url, log, into }) {
  const args = [join(root, 'node_modules/next/dist/bin/next'), 'start', '--hostname', '127.0.0.1']
  const start = () =>
    startPart('app', [...args, '--port', String(port)], { env: { ...env, NEXT_DIST_DIR: into }, log })
  let part = start()
  holds(() => part.stop())
  return {
    kill() {
      // The whole group: the server is a child of the one that was started.
      process.kill(-part.identity.pid, 'SIGKILL')
      part = start()
    },
    pid: () => part.identity.pid,
    end: () => part.stop(),
    async well() {
      for (const until = Date.now() + 180_000; Date.now() < until; await sleep(100)) {
        const well = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
          () => null,
        )
        if (well?.ok) return
      }
      throw new Error('the app does not come back')
    },
  }
}

const cookiesIn = (answer) => answer.headers.getSetCookie().map((one) => one.split(';')[0])

/** Lets a person of the demonstration in; answers their cookies. */
export async function signIn(url) {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = await asked.json()
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesIn(asked).join('; '), origin: url },
    body: new URLSearchParams({ csrfToken, username: 'officer', password: 'ringleader-demo', json: 'true' }),
  })
  return [...cookiesIn(asked), ...cookiesIn(answer)].join('; ')
}
