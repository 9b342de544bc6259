import { hashNode } from './merkle'

export type Inclusion = {
  readonly index: number
  readonly size: number
  readonly leafHash: Buffer
  readonly proof: readonly Buffer[]
  readonly root: Buffer
}

/** Whether a proof leads from a leaf to the root (RFC 9162 §2.1.3.2). */
export function provesInclusion({ index, size, leafHash, proof, root }: Inclusion): boolean {
  if (!counts(index, size) || index >= size || !hashes(leafHash, root, ...proof)) return false
  let [place, last, hash] = [index, size - 1, leafHash]
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = hashNode(sibling, hash)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else hash = hashNode(hash, sibling)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash.equals(root)
}

export type Consistency = {
  readonly from: number
  readonly to: number
  readonly fromRoot: Buffer
  readonly toRoot: Buffer
  readonly proof: readonly Buffer[]
}

/**
 * Whether a proof shows that the tree of `from` leaves is the beginning of that of `to` (RFC 9162 §2.1.4.2).
 * Of an empty tree nothing can be shown, so `from` zero is refused here.
 */
export function provesConsistency({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!counts(from, to) || from === 0 || from > to || !hashes(fromRoot, toRoot, ...proof)) return false
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot)
  const [start, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof
  if (start === undefined || proof.length === 0) return false
  let [place, last] = [from - 1, to - 1]
  while (place % 2 === 1) [place, last] = [(place - 1) / 2, Math.floor(last / 2)]
  let [older, newer] = [start, start]
  for (const sibling of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      ;[older, newer] = [hashNode(sibling, older), hashNode(sibling, newer)]
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else newer = hashNode(newer, sibling)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot)
}

const counts = (...numbers: number[]): boolean => numbers.every((n) => Number.isSafeInteger(n) && n >= 0)
const hashes = (...digests: Buffer[]): boolean => digests.every((digest) => digest.length === 32)

function isPowerOfTwo(n: number): boolean {
  let rest = n
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}
