import { hashLeaf, NOTHING_BEFORE, packLeaf, streamOf } from './leaf'

/** What is to be said, before it has a place in the log. `at` is in microseconds since 1970. */
export type Said = { readonly at: number; readonly stream: string; readonly payload: string }

/** Where a log ends: what the next entry needs to know. */
export type Tail = {
  readonly size: number
  readonly at: number
  readonly hash: Buffer
  readonly streams: ReadonlyMap<string, { readonly size: number; readonly hash: Buffer }>
}

/** The end of a log without entries. */
export const emptyTail: Tail = { size: 0, at: -1, hash: NOTHING_BEFORE, streams: new Map() }

/** An entry in its place. */
export type Appended = { readonly seq: number; readonly leaf: Buffer; readonly hash: Buffer }

/**
 * Makes leaves of entries, plainly: the reference that the database's own append is held against.
 * A clock that stands or goes back is moved on, to one microsecond after the entry before.
 */
export function appendAll(
  entries: readonly Said[],
  tail: Tail = emptyTail,
): { readonly appended: readonly Appended[]; readonly tail: Tail } {
  const streams = new Map(tail.streams)
  const appended: Appended[] = []
  let { size, at, hash } = tail
  for (const said of entries) {
    const before = streams.get(said.stream) ?? { size: 0, hash: NOTHING_BEFORE }
    at = Math.max(said.at, at + 1)
    const leaf = packLeaf({
      seq: size,
      at,
      prev: hash,
      stream: streamOf(said.stream),
      sseq: before.size,
      sprev: before.hash,
      payload: Buffer.from(said.payload),
    })
    hash = hashLeaf(leaf)
    appended.push({ seq: size, leaf, hash })
    streams.set(said.stream, { size: before.size + 1, hash })
    size += 1
  }
  return { appended, tail: { size, at, hash, streams } }
}
