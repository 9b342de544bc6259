import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '@/lib/transparency/canonical-json'
import { signCheckpoint } from '@/lib/transparency/checkpoint'
import { dumpLine } from '@/lib/transparency/dump'
import { formatVerifierKey, type SigningKey, signingKeyFromSeed } from '@/lib/transparency/key'
import { edgeOf, rootOf } from '@/lib/transparency/merkle'
import { appendAll, type Said } from '@/lib/transparency/reference'
import { run } from '@/scripts/verify.mjs'

/** 2026-01-05 09:00 in Phnom Penh, in microseconds. */
export const MORNING = Date.UTC(2026, 0, 5, 2) * 1000

/** A case by a small number. */
export const aCase = (number: number): string =>
  `case:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What somebody did, without a name or a word of the case in it. */
export const said = (number: number, stream: string = aCase(number % 5)): Said => ({
  at: MORNING + number * 1_000_000,
  stream: number % 7 === 6 ? 'sys' : stream,
  payload: canonicalJson({ act: 'item.opened', object: { kind: 'item', version: 1 }, number }),
})

/** The log's key, the same in each test. */
export const logKey: SigningKey = signingKeyFromSeed('log', 'log.example/ringleader', Buffer.alloc(32, 7))

/** A witness's key. */
export const witnessKey = (number: number): SigningKey =>
  signingKeyFromSeed('witness', `witness.example/${number}`, Buffer.alloc(32, 100 + number))

/** The log's own signature under its first `size` entries. */
export const checkpointOf = (
  hashes: readonly Buffer[],
  size: number = hashes.length,
  key: SigningKey = logKey,
  origin: string = key.name,
): string =>
  signCheckpoint({ origin, size, root: rootOf(edgeOf(hashes.slice(0, size))), extensions: [] }, key)

/** A log of so many entries over five cases and the system. */
export function aLog(size: number) {
  const { appended } = appendAll(Array.from({ length: size }, (_, number) => said(number)))
  return { leaves: appended.map(({ leaf }) => leaf), hashes: appended.map(({ hash }) => hash) }
}

/** A dump of these leaves. */
export const dumpOf = (leaves: readonly Buffer[]): string =>
  leaves.map((leaf, seq) => dumpLine(seq, leaf)).join('')

/** A folder for the files of one test, gone when it is over. */
export function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'ringleader-log-'))
  return {
    write(name: string, content: string | Buffer): string {
      const file = join(path, name)
      writeFileSync(file, content)
      return file
    },
    path,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** What the verifier says of some files, in its own words for machines. */
export type Verdict = {
  readonly exit: number
  readonly verdict: string
  readonly why?: string
  readonly entries: number
  readonly more: number
  readonly covered?: number
  readonly uncovered?: number
  readonly streams?: number
  readonly withheld?: number
  readonly trailing?: number
  readonly upTo?: { readonly seq: number; readonly sseq: number } | null
  readonly findings: readonly {
    readonly class: string
    readonly entry: number | null
    readonly expected: unknown
    readonly found: unknown
  }[]
  readonly notices: readonly { readonly code: string; readonly about: string }[]
}

/** Runs the verifier in this process. */
export function verify(...argv: string[]): Verdict {
  let output = ''
  const exit = run([...argv, '--json'], (text) => {
    output += text
  })
  const verdict: Verdict = JSON.parse(output)
  if (verdict.exit !== exit) throw new Error('the exit code is not the one that is said')
  return verdict
}

/** The keys of the log, as arguments. */
export const withLogKey = ['--key', formatVerifierKey(logKey)]

/** A source of chance that is the same in each run (mulberry32). */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { below: (limit: number) => Math.floor(next() * limit) }
}
