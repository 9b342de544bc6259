/**
 * People record evidence while the house is hurt: kill -9 of the app, the worker and the database, a disk that takes no more,
 * a clock that jumps. After each hurt they can go on; what was acknowledged is there once, every object has one holder, and the
 * log, what was signed, the tables and the files agree.
 */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holds } from '../parts/ending.mjs'
import { startPart } from '../parts/household.mjs'
import { root } from '../parts/places.mjs'
import { startPostgres } from '../parts/postgres.mjs'
import { must } from '../parts/run.mjs'
import { keepApp, signIn } from './parts/app.mjs'
import { upload } from './parts/upload.mjs'

export const name = 'record'
export const wantsHouse = true

const writers = 4
const hour = 3_600_000
const patience = 10 * 60_000

/** Each hurt once or as often as said, with so many records acknowledged after each before the house is looked over. */
export async function run(given, [rounds = 1, records = 8] = []) {
  const clock = join(given.server.run, 'clock')
  const preload = `--require ${join(root, 'scripts/chaos/parts/clock.cjs')}`
  const env = { ...given.env, NODE_OPTIONS: preload, CHAOS_CLOCK: clock }
  const tsx = (script) => ['--import', 'tsx', join(root, 'scripts/chaos', script)]
  const ground = await must('There is nothing to record in.', process.execPath, tsx('ground.ts'), {
    env: given.env,
  })
  const item = JSON.parse(ground.output.trim().split('\n').at(-1))
  const house = { ...given, env }
  const app = keepApp(house)
  const worker = keepWorker(house)
  await app.well()
  const people = record(house, item.caseId)

  const hurts = [
    ['the app is killed', () => app.kill()],
    ['the worker is killed', () => worker.kill()],
    ['the database is killed', () => killDatabase(given.server)],
    ['the disk takes no more', () => fillDisk(house, app, item)],
    ['the clock is two hours ahead', () => writeFileSync(clock, String(2 * hour))],
    ['the clock is a day behind', () => writeFileSync(clock, String(-24 * hour))],
    ['the clock is right again', () => writeFileSync(clock, '0')],
  ]
  let wrong = 0
  try {
    await people.until(records)
    for (let round = 0; round < rounds; round += 1)
      for (const [what, hurt] of hurts) {
        const said = await hurt()
        await app.well()
        await people.until(people.count() + records)
        const found = await people.resting(() => standing(given, item.caseId, people.acknowledged))
        wrong += found.wrong.length + (said === false ? 1 : 0)
        console.log(
          `  ${what}${said ? ` (${said})` : ''}: ${people.count()} acknowledged, ${found.there - 1} there`,
        )
        for (const line of found.wrong) console.log(`    ${line}`)
      }
  } finally {
    await people.end()
    await worker.end()
    await app.end()
  }
  return wrong === 0
}

/** Four people at once, each sending a record again, under the same draft, until it is acknowledged. */
function record(house, caseId) {
  const acknowledged = new Map()
  const until = Date.now() + 60 * 60_000
  let [open, working, given] = [true, 0, 0]
  let gate = Promise.resolve()
  let lift = () => {}
  const one = async (cookie) => {
    given += 1
    const title = `chaos ${given}`
    const sort = given % 3 === 0 ? seizure : statement
    const body = JSON.stringify({ caseId, title, draftId: randomUUID(), ...sort(given) })
    for (; open; await sleep(200)) {
      const answer = await ask(house.url, cookie.now, body)
      if (answer?.status === 200) return acknowledged.set(title, answer.said.result.itemId)
      if (answer?.status === 401) cookie.now = await signIn(house.url).catch(() => '')
      else if (answer && answer.status < 500)
        throw new Error(`a record was refused with ${answer.status}: ${JSON.stringify(answer.said)}`)
    }
  }
  const loops = Array.from({ length: writers }, async () => {
    const cookie = { now: await signIn(house.url) }
    while (open && Date.now() < until) {
      await gate
      working += 1
      await one(cookie).finally(() => {
        working -= 1
      })
    }
  })
  const all = Promise.all(loops)
  let failed = null
  all.catch((error) => {
    failed = error
  })
  return {
    acknowledged,
    count: () => acknowledged.size,
    async until(wanted) {
      for (const end = Date.now() + patience; acknowledged.size < wanted; await sleep(100)) {
        if (failed) throw failed
        if (Date.now() > end) throw new Error(`only ${acknowledged.size} of ${wanted} were acknowledged`)
      }
    },
    /** What is done while nobody writes. */
    async resting(work) {
      gate = new Promise((resolve) => {
        lift = resolve
      })
      while (working > 0 && !failed) await sleep(50)
      try {
        return await work()
      } finally {
        lift()
      }
    },
    async end() {
      open = false
      lift()
      await all.catch(() => {})
    },
  }
}

const common = { obtainedAt: '2026-01-05T18:40', obtainedBy: 'Lt. Mlih Bopha', obtainedPlace: 'Landing' }
const statement = (n) => ({
  ...{ ...common, type: 'witness_statement', originName: `Witness ${n}`, originKind: 'witness' },
  remarks: 'Written without the witness, to be sent while the house is hurt.',
})
const seizure = (n) => ({
  ...{ ...common, type: 'drug_seizure', originName: `Bag ${n}`, originKind: 'exhibit' },
  ...{ witnessOne: 'Lida', witnessTwo: 'Kandoeng Srey' },
  facts: {
    ...{ find_position: 'Under a bench.', photo_in_place: 'yes', units: '12', seal_no: `KP-${n}` },
    ...{ gross_weight: '12310', attended_by: 'suspect' },
  },
})

async function ask(url, cookie, body) {
  try {
    const answer = await fetch(`${url}/api/acts/log-evidence`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(60_000),
    })
    return { status: answer.status, said: await answer.json() }
  } catch {
    return null
  }
}

/** What is wrong with the house now. */
async function standing({ env, server }, caseId, acknowledged) {
  const file = join(server.run, 'acknowledged.json')
  writeFileSync(file, JSON.stringify({ caseId, items: Object.fromEntries(acknowledged) }))
  const args = ['--import', 'tsx', join(root, 'scripts/chaos/standing.ts'), file]
  const { output } = await must('The house could not be looked over.', process.execPath, args, { env })
  return JSON.parse(output.trim().split('\n').at(-1))
}

function keepWorker({ env, log }) {
  const start = () => startPart('worker', ['--import', 'tsx', join(root, 'lib/worker/main.ts')], { env, log })
  let part = start()
  holds(() => part.stop())
  return {
    kill() {
      process.kill(-part.identity.pid, 'SIGKILL')
      part = start()
    },
    end: () => part.stop(),
  }
}

/** The whole server with all who serve at it; then it is started again, as the house does, and heals itself. */
async function killDatabase(server) {
  const folder = join(server.run, 'postgres')
  const { pid } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))
  process.kill(-pid, 'SIGKILL')
  // Whoever began the server puts away what runs in its folder, after the databases in it.
  await startPostgres(folder, { durable: true })
}

/** The system refuses every byte that the app writes to a file; a file that is sent then is not acknowledged, and goes on afterwards. */
async function fillDisk({ url }, app, item) {
  const limit = (most) =>
    processesOf(app.pid()).every(
      (pid) => spawnSync('prlimit', ['--pid', String(pid), `--fsize=${most}:unlimited`]).status === 0,
    )
  if (!limit(0)) return 'not tried: this system has no prlimit'
  const bytes = randomBytes(700_000)
  const file = { name: 'full.bin', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  const cookie = await signIn(url)
  const full = await upload(url, cookie, item, file, Date.now() + 3_000).catch(() => null)
  limit('unlimited')
  if (full !== null) return false
  const fileId = await upload(url, cookie, item, file, Date.now() + patience)
  const got = Buffer.from(
    await (await fetch(`${url}/api/files/${fileId}`, { headers: { cookie } })).arrayBuffer(),
  )
  return (
    createHash('sha256').update(got).digest('hex') === file.sha256 &&
    'nothing was acknowledged; later it was whole'
  )
}

/** The processes of a group, where the system tells them. */
const processesOf = (group) =>
  readdirSync('/proc').filter((pid) => {
    try {
      return (
        /^\d+$/.test(pid) &&
        Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[2]) === group
      )
    } catch {
      return false
    }
  })
