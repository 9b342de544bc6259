import { edgeOf, rootOf } from './merkle'

/** Leaves from `begin` up to but without `end`, whose root a proof quotes. */
export type Range = { readonly begin: number; readonly end: number }

/** Which roots prove that a leaf is in the tree, from the leaf up (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!counts(index, size) || index >= size) throw new RangeError('no such leaf in a tree of this size')
  const ranges: Range[] = []
  for (let begin = 0, end = size; end - begin > 1; ) {
    const middle = begin + half(end - begin)
    ranges.push(index < middle ? { begin: middle, end } : { begin, end: middle })
    if (index < middle) end = middle
    else begin = middle
  }
  return ranges.reverse()
}

/** Which roots prove that a tree only grew, from the old edge up (RFC 6962 §2.1.2). */
export function consistencyRanges(from: number, size: number): Range[] {
  if (!counts(from, size) || from === 0 || from > size) throw new RangeError('no older tree of this size')
  const ranges: Range[] = []
  let begin = 0
  let end = size
  let whole = true // the old tree is still the left part of what is looked at
  while (from !== end) {
    const middle = begin + half(end - begin)
    ranges.push(from <= middle ? { begin: middle, end } : { begin, end: middle })
    if (from <= middle) end = middle
    else [begin, whole] = [middle, false]
  }
  if (!whole) ranges.push({ begin, end })
  return ranges.reverse()
}

/** The root over a range of leaf hashes. */
export const rangeRoot = (leafHashes: readonly Buffer[], { begin, end }: Range): Buffer =>
  rootOf(edgeOf(leafHashes.slice(begin, end)))

/** The proof that leaf `index` is in the tree of the first `size` leaves. */
export const inclusionProof = (leafHashes: readonly Buffer[], index: number, size: number): Buffer[] =>
  inclusionRanges(index, within(leafHashes, size)).map((range) => rangeRoot(leafHashes, range))

/** The proof that the tree of the first `size` leaves begins with that of the first `from`. */
export const consistencyProof = (leafHashes: readonly Buffer[], from: number, size: number): Buffer[] =>
  consistencyRanges(from, within(leafHashes, size)).map((range) => rangeRoot(leafHashes, range))

/** The largest power of two below n. */
function half(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

const counts = (...numbers: number[]): boolean => numbers.every((n) => Number.isSafeInteger(n) && n >= 0)

function within(leafHashes: readonly Buffer[], size: number): number {
  if (size > leafHashes.length) throw new RangeError('the tree has fewer leaves')
  return size
}
