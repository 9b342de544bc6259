import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '@/lib/transparency/canonical-json'
import { signCheckpoint } from '@/lib/transparency/checkpoint'
import { dumpLine } from '@/lib/transparency/dump'
import { formatVerifierKey, generateSigningKey } from '@/lib/transparency/key'
import { append, emptyEdge, rootOf } from '@/lib/transparency/merkle'
import { appendAll, emptyTail } from '@/lib/transparency/reference'

/**
 * How long a court waits for the verifier, and how much memory it takes: a dump of a million entries over 5,000 cases,
 * beside the time that SHA-256 alone needs for the same bytes. `tsx bench/log-verify.ts [entries]`
 */
const entries = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'ringleader-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const [dump, checkpoint] = [join(folder, 'dump.jsonl'), join(folder, 'checkpoint')]

const aCase = (number: number) => `case:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const said = (number: number) => ({
  at: 1_767_578_400_000_000 + number * 1000,
  stream: number % 7 === 0 ? 'sys' : aCase(number % 5000),
  payload: canonicalJson({
    type: 'item.opened',
    actor: { id: aCase(number % 900), role: 'officer', session: 'a'.repeat(64), factor: 'passkey' },
    object: { kind: 'file', id: aCase(number), sha256: 'b'.repeat(64), version: number % 9 },
    salt: 'c'.repeat(32),
    outcome: 'done',
    request: 'd'.repeat(26),
  }),
})

function makeLog() {
  const file = openSync(dump, 'w')
  let [tail, edge, bytes] = [emptyTail, emptyEdge, 0]
  while (tail.size < entries) {
    const batch = Array.from({ length: Math.min(5000, entries - tail.size) }, (_, n) => said(tail.size + n))
    const made = appendAll(batch, tail)
    tail = made.tail
    for (const { hash } of made.appended) edge = append(edge, hash)
    bytes += writeSync(file, made.appended.map(({ seq, leaf }) => dumpLine(seq, leaf)).join(''))
  }
  closeSync(file)
  const key = generateSigningKey('log', 'log.example/ringleader')
  const signed = { origin: key.name, size: entries, root: rootOf(edge), extensions: [] }
  writeFileSync(checkpoint, signCheckpoint(signed, key))
  return { vkey: formatVerifierKey(key), bytes }
}

/** Only hashing: no verifier can be faster than this. */
async function hashing(): Promise<number> {
  const begun = performance.now()
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(dump, { highWaterMark: 1 << 20 })) hash.update(chunk)
  hash.digest()
  return performance.now() - begun
}

/** The verifier as a process with little memory, watched until it ends. */
function verifying(vkey: string): Promise<{ ms: number; peak: string; exit: number | null }> {
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=128',
      'scripts/verify.mjs',
      '--dump',
      dump,
      '--checkpoint',
      checkpoint,
      '--key',
      vkey,
    ],
    { stdio: 'ignore' },
  )
  let peak = 'not known here'
  const watch = setInterval(() => {
    try {
      peak = /VmHWM:\s*(\d+ kB)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak
    } catch {}
  }, 100)
  return new Promise((resolve) => {
    child.on('exit', (exit) => {
      clearInterval(watch)
      resolve({ ms: performance.now() - begun, peak, exit })
    })
  })
}

const { vkey, bytes } = makeLog()
const plain = await hashing()
const { ms, peak, exit } = await verifying(vkey)
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`
console.log(`dump          ${entries} entries, ${(bytes / 1e6).toFixed(0)} MB`)
console.log(`SHA-256 only  ${seconds(plain)}`)
console.log(
  `verifier      ${seconds(ms)}, ${(ms / plain).toFixed(1)} times as long, ${((ms * 1000) / entries).toFixed(1)} us an entry`,
)
console.log(`peak memory   ${peak}`)
console.log(`exit          ${exit}`)
if (exit !== 0 || ms > 60_000) process.exitCode = 1
