import { createHash } from 'node:crypto'

/** The right edge of a tree: the roots of its perfect subtrees, widest first. All that appending needs. */
export type Edge = { readonly size: number; readonly peaks: readonly Buffer[] }

/** A log without entries. */
export const emptyEdge: Edge = { size: 0, peaks: [] }

/** The root of a tree without entries (RFC 6962 §2.1). */
export const emptyRoot: Buffer = createHash('sha256').digest()

/** The hash over two halves of a tree (RFC 6962 §2.1). */
export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256')
    .update(Buffer.from([1]))
    .update(left)
    .update(right)
    .digest()

/** The edge after one more leaf. Every one in the binary size is a peak; a carry joins two. */
export function append(edge: Edge, leafHash: Buffer): Edge {
  const peaks = [...edge.peaks]
  let hash = leafHash
  for (let rest = edge.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    hash = hashNode(peaks.pop() ?? hash, hash)
  }
  return { size: edge.size + 1, peaks: [...peaks, hash] }
}

/** The root of the tree behind an edge. */
export const rootOf = ({ peaks }: Edge): Buffer =>
  peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => hashNode(left, right))

/** The edge over all these leaf hashes. */
export function edgeOf(leafHashes: Iterable<Buffer>): Edge {
  let edge = emptyEdge
  for (const hash of leafHashes) edge = append(edge, hash)
  return edge
}

/** Whether an edge has as many peaks as its size asks for. */
export function edgeHolds({ size, peaks }: Edge): boolean {
  if (!Number.isSafeInteger(size) || size < 0) return false
  const ones = [...size.toString(2)].filter((bit) => bit === '1').length
  return peaks.length === ones && peaks.every((peak) => peak.length === 32)
}
