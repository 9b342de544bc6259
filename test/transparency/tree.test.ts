import { describe, expect, test } from 'vitest'
import { provesConsistency, provesInclusion } from '@/lib/transparency/check-proof'
import { hashLeaf } from '@/lib/transparency/leaf'
import { append, edgeHolds, edgeOf, emptyEdge, emptyRoot, hashNode, rootOf } from '@/lib/transparency/merkle'
import { consistencyProof, inclusionProof, inclusionRanges, rangeRoot } from '@/lib/transparency/proof'
import vectors from '../data/transparency/rfc6962.json'

const hex = (text: string) => Buffer.from(text, 'hex')
const leaves = vectors.leaves.map((leaf) => hashLeaf(hex(leaf)))
const root = (size: number) => hex(vectors.roots[size - 1] ?? '')
const someHash = hex(vectors.someHash)

const aHash = (n: number) => hashLeaf(Buffer.from(`entry ${n}`))
const many = Array.from({ length: 130 }, (_, n) => aHash(n))
const known = new Map<string, Buffer>()
const widest = (length: number) => 2 ** Math.floor(Math.log2(length - 1))

/** MTH(D[begin:end]) of RFC 6962 §2.1, word for word: the definition that all else is held against. */
function definedRoot(begin: number, end: number): Buffer {
  if (begin === end) return emptyRoot
  if (end - begin === 1) return many[begin] ?? emptyRoot
  const k = begin + widest(end - begin)
  const root = known.get(`${begin} ${end}`) ?? hashNode(definedRoot(begin, k), definedRoot(k, end))
  known.set(`${begin} ${end}`, root)
  return root
}

/** PATH(m, D[begin:end]) of RFC 6962 §2.1.1, word for word. */
function definedPath(m: number, begin: number, end: number): Buffer[] {
  if (end - begin <= 1) return []
  const k = begin + widest(end - begin)
  return m < k
    ? [...definedPath(m, begin, k), definedRoot(k, end)]
    : [...definedPath(m, k, end), definedRoot(begin, k)]
}

/** SUBPROOF(m, D[begin:end], b) of RFC 6962 §2.1.2, word for word. */
function definedSubproof(m: number, begin: number, end: number, complete: boolean): Buffer[] {
  if (m === end) return complete ? [] : [definedRoot(begin, end)]
  const k = begin + widest(end - begin)
  return m <= k
    ? [...definedSubproof(m, begin, k, complete), definedRoot(k, end)]
    : [...definedSubproof(m, k, end, false), definedRoot(begin, k)]
}

const rootAt = (size: number) => definedRoot(0, size)

describe('the tree, against the published vectors of Certificate Transparency', () => {
  test('the empty tree has the hash of nothing', () => {
    expect(emptyRoot.toString('hex')).toBe(vectors.emptyRoot)
    expect(rootOf(emptyEdge)).toEqual(emptyRoot)
  })

  test.each(vectors.leafHashes)('leaf %s', (leaf = '', hash = '') => {
    expect(hashLeaf(hex(leaf)).toString('hex')).toBe(hash)
  })

  test.each(vectors.nodeHashes)('node over %s and %s', (left = '', right = '', hash = '') => {
    expect(hashNode(hex(left), hex(right)).toString('hex')).toBe(hash)
  })

  test.each(vectors.roots.map((hash, index) => [index + 1, hash] as const))('%i leaves', (size, hash) => {
    expect(rootOf(edgeOf(leaves.slice(0, size))).toString('hex')).toBe(hash)
  })

  test.each(vectors.inclusion)('leaf $index of $size is proved as published', ({ index, size, proof }) => {
    const published = proof.map(hex)
    expect(inclusionProof(leaves, index, size)).toEqual(published)
    const claim = { index, size, leafHash: leaves[index] ?? someHash, proof: published, root: root(size) }
    expect(provesInclusion(claim)).toBe(true)
  })

  test.each(vectors.consistency)('$from grew to $to as published', ({ from, to, proof }) => {
    const published = proof.map(hex)
    expect(consistencyProof(leaves, from, to)).toEqual(published)
    const claim = { from, to, fromRoot: root(from), toRoot: root(to), proof: published }
    expect(provesConsistency(claim)).toBe(true)
  })

  test('a certificate is in a log of 3,630,887', () => {
    const { index, size, leaf, leafHash, proof, root: published } = vectors.certificate
    expect(hashLeaf(hex(leaf)).toString('hex')).toBe(leafHash)
    const claim = { index, size, leafHash: hex(leafHash), proof: proof.map(hex), root: hex(published) }
    expect(provesInclusion(claim)).toBe(true)
    expect(provesInclusion({ ...claim, index: index + 1 })).toBe(false)
  })
})

describe('false proofs, as Certificate Transparency publishes them', () => {
  test.each(vectors.inclusion)('of leaf $index of $size are refused', ({ index, size, proof }) => {
    const published = proof.map(hex)
    const good = { index, size, leafHash: leaves[index] ?? someHash, proof: published, root: root(size) }
    const bad = [
      { ...good, index: index - 1 },
      { ...good, index: index + 1 },
      { ...good, index: index ^ 2 },
      { ...good, size: size * 2 },
      { ...good, size: Math.floor(size / 2) },
      { ...good, leafHash: Buffer.from('WrongLeaf') },
      { ...good, root: emptyRoot },
      { ...good, root: someHash },
      { ...good, root: Buffer.alloc(0) },
      { ...good, proof: [...published, Buffer.alloc(0)] },
      { ...good, proof: [...published, good.root] },
      { ...good, proof: [Buffer.alloc(0), ...published] },
      { ...good, proof: [good.root, ...published] },
      ...published.map((_, at) => ({ ...good, proof: flipped(published, at, 8) })),
      ...(published.length > 0 ? [{ ...good, proof: published.slice(0, -1) }] : []),
      ...(published.length > 1
        ? [{ ...good, proof: [...published.slice(0, 1), someHash, ...published.slice(1)] }]
        : []),
    ]
    expect(bad.filter(provesInclusion)).toEqual([])
  })

  test.each(vectors.consistency.filter(({ proof }) => proof.length > 0))(
    'from $from to $to are refused',
    ({ from, to, proof }) => {
      const published = proof.map(hex)
      const good = { from, to, fromRoot: root(from), toRoot: root(to), proof: published }
      const bad = [
        { ...good, from: from - 1 },
        { ...good, from: from + 1 },
        { ...good, from: from ^ 2 },
        { ...good, to: to * 2 },
        { ...good, to: Math.floor(to / 2) },
        { ...good, fromRoot: Buffer.from('WrongRoot') },
        { ...good, toRoot: Buffer.from('WrongRoot') },
        { ...good, fromRoot: good.toRoot, toRoot: good.fromRoot },
        { ...good, proof: [] },
        { ...good, proof: [...published, Buffer.alloc(0)] },
        { ...good, proof: [...published, good.fromRoot] },
        { ...good, proof: [...published, good.toRoot] },
        { ...good, proof: [Buffer.alloc(0), ...published] },
        { ...good, proof: [good.fromRoot, ...published] },
        { ...good, proof: [good.toRoot, ...published] },
        { ...good, proof: [...published.slice(0, 1), ...published] },
        { ...good, proof: published.slice(0, -1) },
        ...published.map((_, at) => ({ ...good, proof: flipped(published, at, 16) })),
      ]
      expect(bad.filter(provesConsistency)).toEqual([])
    },
  )

  test.each([
    { from: 0, to: 0, fromRoot: someHash, toRoot: someHash, proof: [] },
    { from: 0, to: 1, fromRoot: emptyRoot, toRoot: someHash, proof: [] },
    { from: 0, to: 1, fromRoot: emptyRoot, toRoot: emptyRoot, proof: [emptyRoot] },
    { from: 1, to: 1, fromRoot: emptyRoot, toRoot: someHash, proof: [] },
    { from: 1, to: 1, fromRoot: emptyRoot, toRoot: emptyRoot, proof: [emptyRoot] },
    { from: 1, to: 0, fromRoot: someHash, toRoot: emptyRoot, proof: [] },
    { from: 2, to: 1, fromRoot: someHash, toRoot: emptyRoot, proof: [] },
    { from: 1, to: 2, fromRoot: someHash, toRoot: emptyRoot, proof: [] },
  ])('from $from to $to without a true proof is refused', (claim) => {
    expect(provesConsistency(claim)).toBe(false)
  })

  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [-1, 1],
    [0.5, 1],
    [0, 2 ** 53],
    [Number.NaN, 1],
  ])('leaf %d of %d is refused', (index, size) => {
    expect(provesInclusion({ index, size, leafHash: someHash, proof: [], root: someHash })).toBe(false)
  })
})

describe('at every size to 130, the tree agrees with RFC 6962', { timeout: 30_000 }, () => {
  test('in its root, leaf by leaf', () => {
    let edge = emptyEdge
    for (let size = 0; size <= many.length; size += 1) {
      expect(rootOf(edge)).toEqual(rootAt(size))
      expect(edgeHolds(edge)).toBe(true)
      const next = many[size]
      if (next !== undefined) edge = append(edge, next)
    }
  })

  test('in the proof of each leaf, and in no other proof', () => {
    for (let size = 1; size <= many.length; size += 1) {
      const tree = many.slice(0, size)
      for (let index = 0; index < size; index += size > 40 ? 11 : 1) {
        const proof = inclusionRanges(index, size).map((range) => rangeRoot(tree, range))
        expect(proof).toEqual(definedPath(index, 0, size))
        const claim = { index, size, leafHash: many[index] ?? someHash, proof, root: rootAt(size) }
        expect(provesInclusion(claim)).toBe(true)
        expect(provesInclusion({ ...claim, leafHash: aHash(-1) })).toBe(false)
        expect(provesInclusion({ ...claim, index: (index + 1) % size }) && size > 1).toBe(false)
        expect(provesInclusion({ ...claim, proof: [...proof, someHash] })).toBe(false)
        expect(proof.length > 0 && provesInclusion({ ...claim, proof: proof.slice(1) })).toBe(false)
      }
    }
  })

  test('in the proof of growth from each size, and in no other proof', () => {
    for (let to = 1; to <= many.length; to += 1) {
      const tree = many.slice(0, to)
      for (let from = 1; from <= to; from += to > 40 ? 11 : 1) {
        const proof = consistencyProof(tree, from, to)
        expect(proof).toEqual(definedSubproof(from, 0, to, true))
        const claim = { from, to, fromRoot: rootAt(from), toRoot: rootAt(to), proof }
        expect(provesConsistency(claim)).toBe(true)
        expect(provesConsistency({ ...claim, fromRoot: someHash })).toBe(false)
        expect(provesConsistency({ ...claim, toRoot: someHash })).toBe(false)
        expect(provesConsistency({ ...claim, proof: [...proof, someHash] })).toBe(false)
        expect(proof.length > 0 && provesConsistency({ ...claim, proof: proof.slice(1) })).toBe(false)
        expect(
          proof.length > 0 && provesConsistency({ ...claim, proof: flipped(proof, proof.length - 1, 1) }),
        ).toBe(false)
      }
    }
  })

  test('an edge with a peak too few, too many or cut short does not hold', () => {
    const edge = edgeOf(many.slice(0, 7))
    expect(edgeHolds({ ...edge, size: 8 })).toBe(false)
    expect(edgeHolds({ ...edge, peaks: edge.peaks.slice(1) })).toBe(false)
    expect(edgeHolds({ ...edge, peaks: [...edge.peaks.slice(1), Buffer.alloc(31)] })).toBe(false)
    expect(edgeHolds({ ...edge, size: -1 })).toBe(false)
  })

  test('a proof of what is not there is not made', () => {
    expect(() => inclusionProof(many, 3, 3)).toThrow(RangeError)
    expect(() => inclusionProof(many, 0, 131)).toThrow(RangeError)
    expect(() => consistencyProof(many, 0, 5)).toThrow(RangeError)
    expect(() => consistencyProof(many, 6, 5)).toThrow(RangeError)
  })
})

function flipped(proof: readonly Buffer[], at: number, bit: number): Buffer[] {
  const copy = proof.map((hash) => Buffer.from(hash))
  const hash = copy[at]
  if (hash !== undefined) hash[0] = (hash[0] ?? 0) ^ bit
  return copy
}
