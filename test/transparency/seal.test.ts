import { describe, expect, test } from 'vitest'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { generateSigningKey } from '@/lib/transparency/key'
import { hashLeaf, packLeaf, parseLeaf } from '@/lib/transparency/leaf'
import { Malformed } from '@/lib/transparency/malformed'
import { edgeOf, emptyRoot, rootOf } from '@/lib/transparency/merkle'
import { nothingSealed, recheck, type Sealed, type Sealing, seal, takeIn } from '@/lib/transparency/seal'
import { formatSealed, parseSealed } from '@/lib/transparency/sealed-file'
import { aLog, checkpointOf, logKey } from './a-log'

const { leaves, hashes } = aLog(30)
const sealedOf = (sealing: Sealing): Sealed => {
  if (!sealing.ok) throw new Error(sealing.refusal.why)
  return sealing.sealed
}
const sealedAt = (size: number) =>
  seal(sealedOf(takeIn(nothingSealed, leaves.slice(0, size), size)), logKey.name, logKey)
const repacked = (leaf: Buffer, change: Partial<ReturnType<typeof parseLeaf>>) =>
  packLeaf({ ...parseLeaf(leaf), ...change })

describe('the sealer', () => {
  test('signs the same tree in steps as at once', () => {
    let sealed: Sealed = nothingSealed
    for (let size = 0; size <= leaves.length; size += 3) {
      sealed = seal(sealedOf(takeIn(sealed, leaves.slice(sealed.edge.size, size), size)), logKey.name, logKey)
      expect(sealed.checkpoint).toBe(checkpointOf(hashes, size))
    }
  })

  test('signs an empty log, and an idle one again with the same bytes', () => {
    expect(openCheckpoint(sealedAt(0).checkpoint, [logKey]).checkpoint.root).toEqual(emptyRoot)
    const before = sealedAt(8)
    expect(seal(sealedOf(takeIn(before, [], 8)), logKey.name, logKey).checkpoint).toBe(before.checkpoint)
  })

  test.each([
    ['a log that has fewer entries than were sealed', 'shrunk', [], 9],
    ['an entry left out', 'gap', leaves.slice(11), 30],
    ['an entry given again', 'gap', leaves.slice(9), 30],
    ['bytes that are no entry', 'not-a-leaf', [Buffer.from('CEL2')], 11],
    [
      'an entry that follows another past',
      'prev',
      [repacked(leaves[10] ?? Buffer.alloc(0), { prev: Buffer.alloc(32, 1) })],
      11,
    ],
    [
      'an entry from before',
      'time',
      [repacked(leaves[10] ?? Buffer.alloc(0), { at: parseLeaf(leaves[9] ?? Buffer.alloc(0)).at })],
      11,
    ],
    [
      'a payload that is not canonical',
      'payload',
      [Buffer.from((leaves[10] ?? Buffer.alloc(0)).toString('latin1').replace('"act":', '"zct":'), 'latin1')],
      11,
    ],
  ] as const)('refuses %s', (_, why, next, size) => {
    expect(takeIn(sealedAt(10), next, size)).toMatchObject({ ok: false, refusal: { why } })
  })

  test('sees a past that was rewritten, or shortened, against what it last signed', () => {
    const last = openCheckpoint(sealedAt(20).checkpoint, [logKey]).checkpoint
    expect(recheck(last, hashes)).toMatchObject({ ok: true, sealed: { edge: { size: 20 } } })
    const rewritten = hashes.map((hash, n) => (n === 7 ? hashLeaf(Buffer.from('other')) : hash))
    expect(recheck(last, rewritten)).toMatchObject({ ok: false, refusal: { why: 'rewritten' } })
    expect(recheck(last, hashes.slice(0, 19))).toMatchObject({
      ok: false,
      refusal: { why: 'shrunk', expected: '20', found: '19' },
    })
  })
})

describe('what the sealer remembers', () => {
  const file = formatSealed(sealedAt(13))

  test('is read back, and goes on', () => {
    const sealed = parseSealed(file, logKey)
    expect(sealed).toEqual(sealedAt(13))
    const next = seal(sealedOf(takeIn(sealed, leaves.slice(13), 30)), logKey.name, logKey)
    expect(rootOf(next.edge)).toEqual(rootOf(edgeOf(hashes)))
  })

  test('is refused when another key signed it', () => {
    expect(() => parseSealed(file, generateSigningKey('log', logKey.name))).toThrow(Malformed)
  })

  test('is refused when its tree is not the one that was signed', () => {
    const { checkpoint } = sealedAt(14)
    expect(() => parseSealed(formatSealed({ ...sealedAt(13), checkpoint }), logKey)).toThrow(Malformed)
    const [peak, ...peaks] = sealedAt(13).edge.peaks
    expect(peak).toBeDefined()
    expect(() => parseSealed(formatSealed({ ...sealedAt(13), edge: { size: 13, peaks } }), logKey)).toThrow(
      Malformed,
    )
  })

  test.each([
    ['nothing', ''],
    ['half of it', file.slice(0, 80)],
    ['another order', file.replace('{"at"', '{ "at"')],
    ['no peaks', file.replace(/"peaks":\[[^\]]*\]/, '"peaks":{}')],
    ['two of it', file + file],
    ['a list', '[]\n'],
  ])('is refused as %s', (_, text) => {
    expect(() => parseSealed(text, logKey)).toThrow(Malformed)
  })
})
