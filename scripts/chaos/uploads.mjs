/** kill -9 of the app while files are sent: what was acknowledged is there to the last byte, and no half file is served. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holds } from '../parts/ending.mjs'
import { startPart } from '../parts/household.mjs'
import { root } from '../parts/places.mjs'
import { must } from '../parts/run.mjs'

export const name = 'uploads'
export const wantsHouse = true

const piece = 256 * 1024
const atOnce = 8
const patience = 20 * 60_000

/** Sends so many files while the app is killed so many times, then asks for every one of them. */
export async function run(house, [files = 200, kills = 10]) {
  const until = Date.now() + patience
  const ground = ['--import', 'tsx', join(root, 'scripts/chaos/ground.ts')]
  const { output } = await must('There is nothing to send to.', process.execPath, ground, { env: house.env })
  const item = JSON.parse(output.trim().split('\n').at(-1))
  const app = keepApp(house)
  await app.well()
  const cookie = await signIn(house.url)
  const sent = Array.from({ length: files }, (_, index) => {
    const bytes = randomBytes(randomInt(1, 2_000_000))
    return { name: `chaos ${index}.bin`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })

  const queue = [...sent]
  const acknowledged = new Map()
  const workers = Array.from({ length: atOnce }, async () => {
    for (let file = queue.shift(); file && Date.now() < until; file = queue.shift())
      acknowledged.set(await upload(house.url, cookie, item, file, until), file)
  })
  let killed = 0
  const killer = async () => {
    while (killed < kills && queue.length > 0 && Date.now() < until) {
      // Spread over the whole: the next when so many files are through.
      const due = files - Math.floor(((killed + 0.5) * files) / kills)
      while (queue.length > due && Date.now() < until) await sleep(20)
      await sleep(randomInt(0, 200))
      app.kill()
      killed += 1
      await app.well()
    }
  }
  await Promise.all([...workers, killer()])

  let wrong = 0
  for (const [fileId, { name, bytes, sha256 }] of acknowledged) {
    const answer = await fetch(`${house.url}/api/files/${fileId}`, { headers: { cookie } })
    const got = Buffer.from(await answer.arrayBuffer())
    if (answer.status === 200 && createHash('sha256').update(got).digest('hex') === sha256) continue
    wrong += 1
    console.log(`${name}: ${answer.status}, ${got.length} of ${bytes.length} bytes`)
  }
  const known = new Set(sent.map(({ sha256 }) => sha256))
  const attached = await filesOf(house.url, cookie, item)
  await app.end()
  const strange = attached.filter(({ sha256 }) => !known.has(sha256)).length
  console.log(`${acknowledged.size} of ${files} acknowledged, the app killed ${killed} times`)
  console.log(`${attached.length} attached, ${wrong} of the acknowledged wrong, ${strange} that nobody sent`)
  return acknowledged.size === files && killed === kills && wrong === 0 && strange === 0
}

/** The app, started anew whenever it is killed. */
function keepApp({ env, port, url, log, into }) {
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

async function signIn(url) {
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

const tus = { 'tus-resumable': '1.0.0' }
const encoded = (metadata) =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

/** Sends one file as a browser does: on a broken line it asks how far it came and goes on; only a 201 ends it. */
async function upload(url, cookie, item, { name, bytes, sha256 }, until) {
  // The whole answer counts as one: a line that breaks in the middle of it said nothing.
  const ask = async (path, init) => {
    try {
      const headers = { cookie, origin: url, ...tus, ...init.headers }
      const answer = await fetch(new URL(path, url), {
        ...init,
        headers,
        signal: AbortSignal.timeout(60_000),
      })
      return { ok: answer.ok, status: answer.status, headers: answer.headers, said: await answer.text() }
    } catch {
      return null
    }
  }
  let place
  for (; Date.now() < until; await sleep(100)) {
    if (!place) {
      const metadata = encoded({ ...item, filename: name, sha256 })
      const headers = { 'upload-length': String(bytes.length), 'upload-metadata': metadata }
      const begun = await ask('/api/uploads', { method: 'POST', headers })
      if (begun?.status !== 201) continue
      place = new URL(begun.headers.get('location'), `${url}/api/uploads/`).pathname
    }
    const far = await ask(place, { method: 'HEAD' })
    // Gone, or its beginning was cut off: it begins anew.
    if (far && !far.ok) place = far.status === 423 ? place : undefined
    if (!far?.ok) continue
    const offset = Number(far.headers.get('upload-offset'))
    if (offset < bytes.length) {
      const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
      await ask(place, { method: 'PATCH', headers, body: bytes.subarray(offset, offset + piece) })
      continue
    }
    const kept = await ask(`${place}/finish`, { method: 'POST' })
    if (kept?.status === 201) return JSON.parse(kept.said).result.fileId
    if (kept && kept.status < 500) place = undefined
  }
  throw new Error(`${name} was not acknowledged in time`)
}

async function filesOf(url, cookie, item) {
  const answer = await fetch(`${url}/api/acts/view-item`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(item),
  })
  return (await answer.json()).result.files
}
