import { createHash } from 'node:crypto'
import { prisma } from '@/lib/db/client'
import { hashLeaf, NOTHING_BEFORE, parseLeaf, streamOf } from '@/lib/transparency/leaf'
import { Malformed } from '@/lib/transparency/malformed'
import { headNow } from './sealed-entries'

/** Something that is not as the log says: where, which one, what was expected and what is there. */
export type Finding = {
  readonly class: string
  readonly where: string
  readonly which: string
  readonly expected: string
  readonly found: string
}

type Row = {
  seq: bigint
  ts_us: bigint
  stream: string
  sseq: bigint
  leaf: Uint8Array
  leaf_hash: Uint8Array
  type: string
  actor_id: string | null
  case_id: string | null
  object_kind: string | null
  object_id: string | null
  outcome: string
  request: string | null
  salt: Uint8Array | null
  body: string | null
}

const atOnce = 2_000
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Reads the whole log again: what its columns, details, head and streams say is derived from the leaves and compared. */
export async function* checkLog(): AsyncGenerator<Finding> {
  const head = await headNow()
  const streams = new Map<string, { size: number; hash: Buffer }>()
  let prev = NOTHING_BEFORE
  let next = 0
  for (;;) {
    const rows = await rowsFrom(next, atOnce)
    for (const row of rows) {
      if (Number(row.seq) !== next) yield* finding('gap', next, next, Number(row.seq))
      const leaf = Buffer.from(row.leaf)
      yield* checkEntry(row, leaf, prev, streams)
      prev = hashLeaf(leaf)
      next = Number(row.seq) + 1
    }
    if (rows.length < atOnce) break
  }
  if (next < head.size) yield* finding('truncated', next, head.size, next)
  if (next === head.size && !prev.equals(head.hash)) yield* finding('head', next, hex(prev), hex(head.hash))
  yield* checkStreams(streams, head.size)
}

const rowsFrom = (from: number, many: number) => prisma.$queryRaw<Row[]>`
  SELECT e.*, d.salt, d.body FROM audit.entry e LEFT JOIN audit.detail d USING (seq)
  WHERE e.seq >= ${from}::bigint ORDER BY e.seq LIMIT ${many}`

function* finding(what: string, entry: number, expected: unknown, found: unknown): Generator<Finding> {
  yield {
    ...{ class: what, where: 'audit.entry', which: String(entry) },
    ...{ expected: String(expected), found: String(found) },
  }
}

function* checkEntry(
  row: Row,
  bytes: Buffer,
  prev: Buffer,
  streams: Map<string, { size: number; hash: Buffer }>,
): Generator<Finding> {
  const entry = Number(row.seq)
  const hash = hashLeaf(bytes)
  if (!hash.equals(Buffer.from(row.leaf_hash)))
    yield* finding('leaf-hash', entry, hex(hash), hex(row.leaf_hash))
  let leaf: ReturnType<typeof parseLeaf>
  let said: Said
  try {
    leaf = parseLeaf(bytes)
    said = JSON.parse(leaf.payload.toString())
  } catch (error) {
    if (!(error instanceof Malformed) && !(error instanceof SyntaxError)) throw error
    return yield* finding('not-a-leaf', entry, 'CEL1', error.message)
  }
  if (!leaf.prev.equals(prev)) yield* finding('chain', entry, hex(prev), hex(leaf.prev))
  const name = said.case ? `case:${said.case}` : 'sys'
  const before = streams.get(name) ?? { size: 0, hash: NOTHING_BEFORE }
  if (leaf.sseq !== before.size) yield* finding('stream-gap', entry, before.size, leaf.sseq)
  else if (!leaf.sprev.equals(before.hash))
    yield* finding('stream-chain', entry, hex(before.hash), hex(leaf.sprev))
  streams.set(name, { size: leaf.sseq + 1, hash })
  if (!leaf.stream.equals(streamOf(name))) yield* finding('stream', entry, name, hex(leaf.stream))
  const columns: [string, unknown, unknown][] = [
    ['seq', leaf.seq, entry],
    ['ts_us', leaf.at, Number(row.ts_us)],
    ['stream', name, row.stream],
    ['sseq', leaf.sseq, Number(row.sseq)],
    ['type', said.type, row.type],
    ['actor_id', said.actor?.id ?? null, row.actor_id],
    ['case_id', said.case ?? null, row.case_id],
    ['object_kind', said.object?.kind ?? null, row.object_kind],
    ['object_id', said.object?.id ?? null, row.object_id],
    ['outcome', said.outcome, row.outcome],
    ['request', said.request, row.request],
  ]
  for (const [column, expected, found] of columns)
    if (expected !== found) yield* finding(`column ${column}`, entry, expected, found)
  yield* checkDetail(row, said, entry)
}

type Said = {
  readonly type: string
  readonly actor: { readonly id: string } | null
  readonly case: string | null
  readonly object: { readonly kind: string; readonly id: string | null } | null
  readonly outcome: string
  readonly request: string
  readonly details: string
}

/** Details may be erased by law, never replaced. */
function* checkDetail({ salt, body }: Row, { details }: Said, entry: number): Generator<Finding> {
  if (salt === null) return yield* finding('detail-missing', entry, details, 'no row')
  if (body === null) return
  const hash = createHash('sha256').update(salt).update(body).digest('hex')
  if (hash !== details) yield* finding('detail', entry, details, hash)
}

async function* checkStreams(
  streams: ReadonlyMap<string, { readonly size: number; readonly hash: Buffer }>,
  upTo: number,
): AsyncGenerator<Finding> {
  // What was appended while we read is not ours to judge.
  if ((await headNow()).size !== upTo) return
  const rows = await prisma.$queryRaw<{ name: string; size: bigint; leaf_hash: Uint8Array }[]>`
    SELECT name, size, leaf_hash FROM audit.stream`
  for (const [name, { size, hash }] of streams) {
    const row = rows.find((one) => one.name === name)
    const [expected, found] = [`${size} ${hex(hash)}`, row ? `${row.size} ${hex(row.leaf_hash)}` : 'nothing']
    if (expected !== found) yield { class: 'stream-end', where: 'audit.stream', which: name, expected, found }
  }
  for (const { name, size } of rows)
    if (!streams.has(name))
      yield {
        class: 'stream-end',
        where: 'audit.stream',
        which: name,
        expected: 'nothing',
        found: String(size),
      }
}
