import { afterAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '@/lib/transparency/canonical-json'
import { dumpLine } from '@/lib/transparency/dump'
import { hashLeaf, type Leaf, NOTHING_BEFORE, packLeaf, parseLeaf, streamOf } from '@/lib/transparency/leaf'
import { aCase, aFolder, aLog, chance, checkpointOf, dumpOf, verify, withLogKey } from './a-log'

/**
 * What somebody with every right over the database, and without the log's key, can do to it: a thousand times.
 * The checkpoint in the auditor's hand is the one that was signed before.
 */
const SIZE = 40
const { leaves, hashes } = aLog(SIZE)
const stranger = aLog(SIZE + 5)
const parsed = leaves.map((leaf) => parseLeaf(leaf))

type Random = ReturnType<typeof chance>
type Tampered = {
  readonly dump: string
  readonly checkpoint?: string
  readonly since?: string
  /** The entries that may rightly be named, and how. */
  readonly entries: readonly number[]
  readonly classes: readonly string[]
}

const anyEntry = (random: Random) => random.below(SIZE)
const leafAt = (entry: number) => leaves[entry] ?? Buffer.alloc(0)
const parsedAt = (entry: number): Leaf => parsed[entry] ?? parseLeaf(leafAt(0))
const successors = (entry: number): number[] => [
  entry + 1,
  ...parsed
    .filter(({ stream, seq }) => seq > entry && stream.equals(parsedAt(entry).stream))
    .map(({ seq }) => seq)
    .slice(0, 1),
]
const put = (entry: number, leaf: Buffer): Buffer[] => leaves.map((old, seq) => (seq === entry ? leaf : old))
const changed = (entry: number, change: Partial<Leaf>): Buffer => packLeaf({ ...parsedAt(entry), ...change })

/** Makes every chain whole again from some entry on, as an insider with time would. */
function rechained(all: readonly (Leaf | Buffer)[]): Buffer[] {
  const streams = new Map<string, { size: number; hash: Buffer }>()
  const made: Buffer[] = []
  let prev = NOTHING_BEFORE
  for (const entry of all) {
    const leaf = Buffer.isBuffer(entry) ? parseLeaf(entry) : entry
    const stream = leaf.stream.toString('hex')
    const before = streams.get(stream) ?? { size: 0, hash: NOTHING_BEFORE }
    const bytes = packLeaf({ ...leaf, seq: made.length, prev, sseq: before.size, sprev: before.hash })
    prev = hashLeaf(bytes)
    streams.set(stream, { size: before.size + 1, hash: prev })
    made.push(bytes)
  }
  return made
}

const other = (random: Random) =>
  Buffer.from(canonicalJson({ act: 'item.closed', number: random.below(1e6) }))
const last = SIZE - 1
const rootOnly = { entries: [last], classes: ['root'] }

const ways: Record<string, (random: Random) => Tampered> = {
  'a bit of an entry is flipped'(random) {
    const entry = anyEntry(random)
    const bytes = Buffer.from(leafAt(entry))
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    const numbered = at >= 4 && at < 12
    return {
      dump: dumpOf(put(entry, bytes)),
      entries: [entry, ...successors(entry), last, ...(numbered ? [parseLoose(bytes)] : [])],
      classes: [
        'not-a-leaf',
        'chain',
        'stream-chain',
        'stream-gap',
        'time',
        'payload',
        'root',
        'renumbered',
        'gap',
        'out-of-order',
      ],
    }
  },
  'the content of an entry is replaced'(random) {
    const entry = anyEntry(random)
    const dump = dumpOf(put(entry, changed(entry, { payload: other(random) })))
    return { dump, entries: [...successors(entry), last], classes: entry === last ? ['root'] : ['chain'] }
  },
  'two entries change places'(random) {
    const a = random.below(SIZE - 1)
    const b = a + 1 + random.below(SIZE - 1 - a)
    const lines = leaves.map((leaf, seq) => dumpLine(seq, leaf))
    ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
    return { dump: lines.join(''), entries: [a], classes: ['gap'] }
  },
  'two entries change places under the same numbers'(random) {
    const a = random.below(SIZE - 1)
    const all = leaves.map((leaf, seq) => (seq === a ? leafAt(a + 1) : seq === a + 1 ? leafAt(a) : leaf))
    return { dump: dumpOf(all), entries: [a + 1, a], classes: ['renumbered'] }
  },
  'an entry is left out'(random) {
    const entry = random.below(SIZE - 1)
    const dump = leaves.map((leaf, seq) => (seq === entry ? '' : dumpLine(seq, leaf))).join('')
    return { dump, entries: [entry], classes: ['gap'] }
  },
  'an entry is left out, and the rest renumbered'(random) {
    const entry = random.below(SIZE - 1)
    return {
      dump: dumpOf(leaves.filter((_, seq) => seq !== entry)),
      entries: [entry + 1],
      classes: ['renumbered'],
    }
  },
  'an entry is left out, and all is chained anew'(random) {
    const entry = anyEntry(random)
    const dump = dumpOf(rechained(leaves.filter((_, seq) => seq !== entry)))
    return { dump, entries: [last], classes: ['truncated'] }
  },
  'an entry is given twice'(random) {
    const entry = anyEntry(random)
    const lines = leaves.flatMap((leaf, seq) => Array(seq === entry ? 2 : 1).fill(dumpLine(seq, leaf)))
    return { dump: lines.join(''), entries: [entry], classes: ['duplicate'] }
  },
  'the newest entries are cut off'(random) {
    const size = random.below(SIZE)
    return { dump: dumpOf(leaves.slice(0, size)), entries: [size], classes: ['truncated'] }
  },
  'the oldest entries are cut off'(random) {
    const from = 1 + random.below(SIZE - 1)
    const dump = leaves
      .map((leaf, seq) => dumpLine(seq, leaf))
      .slice(from)
      .join('')
    return { dump, entries: [0], classes: ['gap'] }
  },
  'an entry is changed, and all after it chained anew'(random) {
    const entry = anyEntry(random)
    return { dump: dumpOf(rechained(put(entry, changed(entry, { payload: other(random) })))), ...rootOnly }
  },
  'an entry is put in, and all after it chained anew'(random) {
    const entry = 1 + random.below(SIZE - 1)
    const extra = { ...parsedAt(entry), at: parsedAt(entry).at - 1, payload: other(random) }
    const all = [...leaves.slice(0, entry), extra, ...leaves.slice(entry)]
    return { dump: dumpOf(rechained(all)), ...rootOnly }
  },
  'an entry is moved to another case, and all chained anew'(random) {
    const entry = anyEntry(random)
    return {
      dump: dumpOf(rechained(put(entry, changed(entry, { stream: streamOf(aCase(77)) })))),
      ...rootOnly,
    }
  },
  'an entry is dated back'(random) {
    const entry = 1 + random.below(SIZE - 1)
    const at = parsedAt(entry - 1).at - random.below(1_000_000)
    return {
      dump: dumpOf(rechained(put(entry, changed(entry, { at })))),
      entries: [entry],
      classes: ['time'],
    }
  },
  'the link of an entry is changed'(random) {
    const entry = anyEntry(random)
    const prev = Buffer.alloc(32, 1 + random.below(255))
    return { dump: dumpOf(put(entry, changed(entry, { prev }))), entries: [entry], classes: ['chain'] }
  },
  'the link of an entry in its case is changed'(random) {
    const entry = anyEntry(random)
    const sprev = Buffer.alloc(32, 1 + random.below(255))
    return {
      dump: dumpOf(put(entry, changed(entry, { sprev }))),
      entries: [entry],
      classes: ['stream-chain'],
    }
  },
  'the place of an entry in its case is changed'(random) {
    const entry = anyEntry(random)
    const sseq = parsedAt(entry).sseq + 1 + random.below(9)
    return { dump: dumpOf(put(entry, changed(entry, { sseq }))), entries: [entry], classes: ['stream-gap'] }
  },
  'a line says another number'(random) {
    const entry = anyEntry(random)
    const dump = dumpOf(leaves).replace(`"seq":${entry},`, `"seq":${entry + 1 + random.below(99)},`)
    return { dump, entries: [entry], classes: ['renumbered'] }
  },
  'content is written in a second spelling'(random) {
    const entry = anyEntry(random)
    const bytes = Buffer.from(
      leafAt(entry)
        .toString('latin1')
        .replace(/"act":"(.)/, '"act": "$1')
        .replace('":1}', '}'),
      'latin1',
    )
    bytes.writeUInt32BE(bytes.length - 128, 124)
    return { dump: dumpOf(put(entry, bytes)), entries: [entry], classes: ['payload'] }
  },
  'the log is replaced by another one'() {
    return {
      dump: dumpOf(rechained(stranger.leaves.slice(5).map((leaf) => ({ ...parseLeaf(leaf) })))),
      ...rootOnly,
    }
  },
  'an old checkpoint is given for a log cut short'(random) {
    const size = 1 + random.below(SIZE - 1)
    return {
      dump: dumpOf(leaves.slice(0, size)),
      checkpoint: checkpointOf(hashes, size),
      since: checkpointOf(hashes, size + 1 + random.below(SIZE - size)),
      entries: [size],
      classes: ['rollback'],
    }
  },
  'the past is rewritten, and signed by somebody who has the key'(random) {
    const entry = random.below(SIZE / 2)
    const all = rechained(put(entry, changed(entry, { payload: other(random) })))
    const size = entry + 1 + random.below(SIZE - entry)
    return {
      dump: dumpOf(all),
      checkpoint: checkpointOf(all.map(hashLeaf)),
      since: checkpointOf(hashes, size),
      entries: [size - 1],
      classes: [size === SIZE ? 'fork' : 'history'],
    }
  },
  'the checkpoint is changed to fit'(random) {
    const entry = anyEntry(random)
    const all = rechained(put(entry, changed(entry, { payload: other(random) })))
    const lines = checkpointOf(hashes).split('\n')
    const fitting = checkpointOf(all.map(hashLeaf)).split('\n')
    const checkpoint = [...fitting.slice(0, 4), ...lines.slice(4)].join('\n')
    return { dump: dumpOf(all), checkpoint, entries: [], classes: ['signature'] }
  },
}

const parseLoose = (bytes: Buffer): number => Number(bytes.readBigUInt64BE(4))

describe('a thousand tamperings', { timeout: 60_000 }, () => {
  const folder = aFolder()
  afterAll(folder.remove)
  const checkpoint = checkpointOf(hashes)
  const kinds = Object.entries(ways)

  test('begin from a log that is good', () => {
    const dump = folder.write('dump', dumpOf(leaves))
    expect(
      verify('--dump', dump, '--checkpoint', folder.write('good', checkpoint), ...withLogKey),
    ).toMatchObject({ exit: 0 })
  })

  test.each(kinds)('%s: found, named and placed each time', (_, tamper) => {
    const random = chance(Object.keys(ways).indexOf(_))
    for (let round = 0; round < Math.ceil(1000 / kinds.length); round += 1) {
      const tampered = tamper(random)
      const since = tampered.since === undefined ? [] : ['--since', folder.write('since', tampered.since)]
      const verdict = verify(
        ...['--dump', folder.write('dump', tampered.dump)],
        ...['--checkpoint', folder.write('checkpoint', tampered.checkpoint ?? checkpoint)],
        ...withLogKey,
        ...since,
      )
      expect(verdict).toMatchObject({ exit: 1, verdict: 'tampering' })
      const named = verdict.findings.filter(({ class: kind }) => tampered.classes.includes(kind))
      const placed = named.filter(({ entry }) => entry === null || tampered.entries.includes(entry))
      expect({ tampered, verdict, placed }).toMatchObject({ placed: { 0: {} } })
      for (const { expected, found } of verdict.findings) expect(expected).not.toEqual(found)
    }
  })
})
