import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { row, times } from './parts/time'

/**
 * How fast a file comes in through the production build (begun, sent in pieces of 8 MiB, flushed, hashed, put away,
 * attached), beside `sha256sum` and a flushed copy of the same bytes in the same run and in turn; and what the app holds
 * in memory meanwhile. A small file is sent before, uncounted. `npm run bench upload`
 */
const length = 256 * 1_048_576
const piece = 8 * 1_048_576
const turns = 3

const house = process.env.BENCH_URL
if (!house) throw new Error('Ask for it with `npm run bench upload`, which serves what is measured.')
const home = house

const cookiesIn = (answer: Response) => answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')

async function signedIn(): Promise<string> {
  const asked = await fetch(`${home}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json())
  const answer = await fetch(`${home}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesIn(asked).join('; '), origin: home },
    body: new URLSearchParams({ csrfToken, username: 'officer', password: 'ringleader-demo', json: 'true' }),
  })
  return [...cookiesIn(asked), ...cookiesIn(answer)].join('; ')
}

const cookie = await signedIn()

async function ask<T extends z.ZodType>(name: string, body: object, shape: T): Promise<z.output<T>> {
  const answer = await fetch(`${home}/api/acts/${name}`, {
    method: 'POST',
    headers: { cookie, origin: home, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return shape.parse(z.object({ result: z.unknown() }).parse(await answer.json()).result)
}

const { cases } = await ask('list-cases', {}, z.object({ cases: z.array(z.object({ caseId: z.string() })) }))
const caseId = cases[0]?.caseId ?? ''
const { items } = await ask(
  'list-evidence',
  { caseId },
  z.object({ items: z.array(z.object({ itemId: z.string() })) }),
)
const itemId = items[0]?.itemId ?? ''

const line = new Agent({ keepAlive: true })

/** Sends a piece over a line that stays open, as a browser does; the sender shall cost as little as it can. */
const sendPiece = (place: string, headers: Record<string, string | number>, body: Uint8Array) =>
  new Promise<number | undefined>((done, fail) => {
    const asked = request(place, { method: 'PATCH', agent: line, headers }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode))
    })
    asked.on('error', fail).end(body)
  })

async function send(bytes: Buffer<ArrayBuffer>, name: string): Promise<number> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const common = { cookie, origin: home, 'tus-resumable': '1.0.0' }
  const metadata = Object.entries({ caseId, itemId, filename: name, sha256 })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const began = performance.now()
  const begun = await fetch(`${home}/api/uploads`, {
    method: 'POST',
    headers: { ...common, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
  })
  const place = new URL(begun.headers.get('location') ?? '', `${home}/api/uploads/`).href
  for (let at = 0; at < bytes.length; at += piece) {
    const headers = {
      ...common,
      'upload-offset': String(at),
      'content-type': 'application/offset+octet-stream',
    }
    const body = new Uint8Array(bytes.buffer, bytes.byteOffset + at, Math.min(piece, bytes.length - at))
    const taken = await sendPiece(place, { ...headers, 'content-length': body.length }, body)
    if (taken !== 204) throw new Error(`a piece was answered with ${taken}`)
  }
  const kept = await fetch(`${place}/finish`, { method: 'POST', headers: common })
  if (kept.status !== 201) throw new Error(`the end was answered with ${kept.status}`)
  return (performance.now() - began) / 1000
}

const folder = await mkdtemp(join(tmpdir(), 'ringleader-upload-'))

/** The least that could be: the bytes hashed, copied and flushed. */
function least(path: string): number {
  const began = performance.now()
  execFileSync('sha256sum', [path])
  execFileSync('cp', [path, `${path}.copy`])
  execFileSync('sync', [`${path}.copy`])
  return (performance.now() - began) / 1000
}

/** What the app holds in memory, in MB, where the system says so. */
function held(): number {
  const port = `PORT=${new URL(home).port}`
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const ours = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(port)
        const app = /next/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        return ours && app ? [Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096] : []
      } catch {
        return []
      }
    })
  return Math.round(Math.max(0, ...sizes) / 1e6)
}

const rate = (seconds: number) => `${Math.round(length / 1e6 / seconds)} MB/s`
const linux = process.platform === 'linux'
// A house that has taken a file before is measured: the first one also loads the code that takes it.
await send(randomBytes(2 * piece), 'bench before.bin')
console.log(row(['256 MiB', 'upload', 'least', 'of it', ...(linux ? ['app holds'] : [])]))
for (let turn = 1; turn <= turns; turn += 1) {
  const bytes = randomBytes(length)
  const path = join(folder, String(turn))
  await writeFile(path, bytes)
  const [mine, bare] = [await send(bytes, `bench ${turn}.bin`), least(path)]
  console.log(
    row([`turn ${turn}`, rate(mine), rate(bare), times(bare / mine), ...(linux ? [`${held()} MB`] : [])]),
  )
  await rm(path)
}
await rm(folder, { recursive: true, force: true })
