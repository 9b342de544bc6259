/** kill -9 of the app while files are sent: what was acknowledged is there to the last byte, and no half file is served. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../parts/places.mjs'
import { must } from '../parts/run.mjs'
import { keepApp, signIn } from './parts/app.mjs'
import { upload } from './parts/upload.mjs'

export const name = 'uploads'
export const wantsHouse = true

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

async function filesOf(url, cookie, item) {
  const answer = await fetch(`${url}/api/acts/view-item`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(item),
  })
  return (await answer.json()).result.files
}
