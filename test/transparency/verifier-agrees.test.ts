import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalFault } from '@/lib/transparency/canonical'
import { canonicalJson } from '@/lib/transparency/canonical-json'
import { provesInclusion } from '@/lib/transparency/check-proof'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { dumpLine } from '@/lib/transparency/dump'
import { formatVerifierKey, parseVerifierKey } from '@/lib/transparency/key'
import { hashLeaf, parseLeaf, streamOf } from '@/lib/transparency/leaf'
import { edgeOf, hashNode, rootOf } from '@/lib/transparency/merkle'
import { inclusionProof } from '@/lib/transparency/proof'
import * as verifier from '@/scripts/verify.mjs'
import notes from '../data/transparency/notes.json'
import { aCase, aLog, chance, checkpointOf, logKey } from './a-log'

const { leaves, hashes } = aLog(130)
const orNull = <T>(act: () => T): T | null => {
  try {
    return act()
  } catch {
    return null
  }
}

describe('the verifier, which shares no code with the log, agrees with it', () => {
  test('on hashes, on the root at every size, and on streams', () => {
    const edge = new verifier.Edge()
    for (let size = 0; size <= 130; size += 1) {
      expect(edge.root()).toEqual(rootOf(edgeOf(hashes.slice(0, size))))
      const leaf = leaves[size]
      if (leaf === undefined) break
      expect(verifier.hashLeaf(leaf)).toEqual(hashLeaf(leaf))
      edge.append(hashLeaf(leaf))
    }
    const [one = Buffer.alloc(32), two = one] = hashes
    expect(verifier.hashNode(one, two)).toEqual(hashNode(one, two))
    for (const name of ['sys', aCase(3)]) expect(verifier.streamOf(name)).toEqual(streamOf(name))
  })

  test('on 2,000 proofs, true and bent', () => {
    const random = chance(1)
    for (let round = 0; round < 2000; round += 1) {
      const size = 1 + random.below(130)
      const index = random.below(size)
      const proof = inclusionProof(hashes, index, size)
      const claim = {
        index: random.below(4) === 0 ? random.below(140) : index,
        size: random.below(4) === 0 ? random.below(140) : size,
        leafHash: hashes[random.below(8) === 0 ? random.below(130) : index] ?? Buffer.alloc(32),
        proof: random.below(4) === 0 ? proof.slice(random.below(3)) : proof,
        root: rootOf(edgeOf(hashes.slice(0, size))),
      }
      expect(verifier.provesInclusion(claim)).toBe(provesInclusion(claim))
    }
  })

  test('on what a leaf is, byte by byte', () => {
    const random = chance(2)
    for (let round = 0; round < 2000; round += 1) {
      const bytes = Buffer.from(leaves[random.below(130)] ?? Buffer.alloc(0))
      const at = random.below(bytes.length)
      bytes[at] = random.below(256)
      const cut = random.below(10) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes
      expect(verifier.parseLeaf(cut)).toEqual(orNull(() => parseLeaf(cut)))
    }
  })

  test('on what is canonical, and where it is not', () => {
    const good = canonicalJson({ act: 'x', list: [1, -2, 'é\n"', null, true], object: { a: {}, b: [] } })
    const bent = fc.tuple(fc.nat(good.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(2))
    fc.assert(
      fc.property(bent, ([at, put, drop]) => {
        const bytes = Buffer.from(good.slice(0, at) + put + good.slice(at + drop))
        expect(verifier.canonicalFault(bytes)).toEqual(canonicalFault(bytes))
      }),
      { numRuns: 3000, seed: 9162 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(verifier.canonicalFault(bytes)).toEqual(canonicalFault(bytes))
      }),
      { numRuns: 1000, seed: 9162 },
    )
  })

  test('on who signed a checkpoint, ours and those of the world', () => {
    const ours = { note: checkpointOf(hashes), signers: [{ vkey: formatVerifierKey(logKey), at: null }] }
    for (const { note, signers } of [ours, ...notes.notes.slice(1)])
      for (const raw of [note, note.replace(/\n(\d)/, '\n9$1')])
        for (const { vkey } of signers) {
          const key = parseVerifierKey(vkey)
          const { signed, forged, checkpoint } = openCheckpoint(raw, [key])
          const parsed = verifier.parseCheckpoint(raw)
          const { said, at } = verifier.judge(parsed, verifier.parseKey(vkey, key.kind === 'log' ? 1 : 4))
          expect(said).toBe(signed.length > 0 ? 'signed' : forged.length > 0 ? 'forged' : 'absent')
          expect(at).toBe(signed[0]?.at ?? null)
          expect({ origin: parsed.origin, size: parsed.size, root: parsed.root }).toEqual({
            origin: checkpoint.origin,
            size: checkpoint.size,
            root: checkpoint.root,
          })
        }
  })

  test('on the lines of a dump, however another hand spaces or orders them', () => {
    const [leaf = Buffer.alloc(0)] = leaves
    const coded = leaf.toString('base64')
    for (const line of [
      dumpLine(7, leaf).trimEnd(),
      `{"seq": 7, "leaf": "${coded}"}`,
      `{ "leaf" : "${coded}" , "seq" : 7 }`,
    ])
      expect(verifier.parseDumpLine(Buffer.from(line))).toEqual({ seq: 7, leaf })
  })
})
