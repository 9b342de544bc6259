import { toBase64 } from './base64'
import { canonicalFault } from './canonical'
import { type Checkpoint, signCheckpoint } from './checkpoint'
import type { SigningKey } from './key'
import { hashLeaf, NOTHING_BEFORE, parseLeaf } from './leaf'
import { Malformed } from './malformed'
import { append, type Edge, emptyEdge, rootOf } from './merkle'

/** What the sealer remembers, in a file outside the database: the log as it last signed it. */
export type Sealed = {
  readonly edge: Edge
  readonly hash: Buffer
  readonly at: number
  readonly checkpoint: string | null
}

/** Why the sealer does not sign. Each is an alarm: somebody else must look. */
export type SealRefusal = {
  readonly why: 'shrunk' | 'rewritten' | 'not-a-leaf' | 'gap' | 'time' | 'prev' | 'payload'
  readonly entry: number
  readonly expected: string
  readonly found: string
}
export type Sealing =
  | { readonly ok: true; readonly sealed: Sealed }
  | { readonly ok: false; readonly refusal: SealRefusal }

/** A sealer that has signed nothing yet. */
export const nothingSealed: Sealed = { edge: emptyEdge, hash: NOTHING_BEFORE, at: -1, checkpoint: null }

/**
 * Takes in what the log says came after what was sealed, oldest first, and refuses what does not follow.
 * `size` is how many entries the log says it has: fewer than were sealed means that some were removed.
 */
export function takeIn(sealed: Sealed, leaves: Iterable<Buffer>, size: number): Sealing {
  let { edge, hash, at } = sealed
  const refuse = (why: SealRefusal['why'], expected: string | number, found: string | number): Sealing => ({
    ok: false,
    refusal: { why, entry: edge.size, expected: String(expected), found: String(found) },
  })
  if (size < edge.size) return refuse('shrunk', edge.size, size)
  for (const bytes of leaves) {
    const leaf = leafIn(bytes)
    if (leaf === null) return refuse('not-a-leaf', 'CEL1', toBase64(bytes.subarray(0, 4)))
    if (leaf.seq !== edge.size) return refuse('gap', edge.size, leaf.seq)
    if (leaf.at <= at) return refuse('time', `above ${at}`, leaf.at)
    if (!leaf.prev.equals(hash)) return refuse('prev', hash.toString('hex'), leaf.prev.toString('hex'))
    const fault = canonicalFault(leaf.payload)
    if (fault !== null) return refuse('payload', 'canonical JSON', `${fault.why} at ${fault.at}`)
    hash = hashLeaf(bytes)
    at = leaf.at
    edge = append(edge, hash)
  }
  return { ok: true, sealed: { ...sealed, edge, hash, at } }
}

/** Signs what was taken in. What was signed before is its beginning, because `takeIn` only ever adds. */
export function seal(
  sealed: Sealed,
  origin: string,
  key: SigningKey,
): Sealed & { readonly checkpoint: string } {
  const checkpoint = { origin, size: sealed.edge.size, root: rootOf(sealed.edge), extensions: [] }
  return { ...sealed, checkpoint: signCheckpoint(checkpoint, key) }
}

/** Compares the whole log, from its first leaf hash, with the last signed checkpoint. */
export function recheck(last: Checkpoint, leafHashes: Iterable<Buffer>): Sealing {
  let edge = emptyEdge
  let hash = NOTHING_BEFORE
  for (const leafHash of leafHashes) {
    if (edge.size === last.size) break
    hash = leafHash
    edge = append(edge, hash)
  }
  const root = rootOf(edge)
  const refusal = { entry: edge.size, expected: last.root.toString('hex'), found: root.toString('hex') }
  if (edge.size < last.size)
    return {
      ok: false,
      refusal: { ...refusal, why: 'shrunk', expected: String(last.size), found: String(edge.size) },
    }
  if (!root.equals(last.root)) return { ok: false, refusal: { ...refusal, why: 'rewritten', entry: 0 } }
  return { ok: true, sealed: { edge, hash, at: -1, checkpoint: null } }
}

function leafIn(bytes: Buffer): ReturnType<typeof parseLeaf> | null {
  try {
    return parseLeaf(bytes)
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}
