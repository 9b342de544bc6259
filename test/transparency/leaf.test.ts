import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  HEADER,
  hashLeaf,
  type Leaf,
  LONGEST_PAYLOAD,
  NOTHING_BEFORE,
  packLeaf,
  parseLeaf,
  streamOf,
} from '@/lib/transparency/leaf'
import { Malformed } from '@/lib/transparency/malformed'
import { appendAll } from '@/lib/transparency/reference'
import { aCase, MORNING, said } from './a-log'

const leaf: Leaf = {
  seq: 1,
  at: MORNING,
  prev: Buffer.alloc(32, 0xaa),
  stream: streamOf('sys'),
  sseq: 0,
  sprev: NOTHING_BEFORE,
  payload: Buffer.from('{"act":"log.begun"}'),
}
const packed = packLeaf(leaf)
const changed = (at: number, bytes: string) => {
  const copy = Buffer.from(packed)
  Buffer.from(bytes, 'hex').copy(copy, at)
  return copy
}

describe('a leaf', () => {
  test('is these bytes, in this order', () => {
    const expected = Buffer.concat([
      Buffer.from('CEL1'),
      Buffer.from('0000000000000001', 'hex'),
      Buffer.from('0006479a6aa50800', 'hex'),
      Buffer.alloc(32, 0xaa),
      createHash('sha256').update(Buffer.from('CEL1-stream\0sys')).digest(),
      Buffer.alloc(8),
      Buffer.alloc(32),
      Buffer.from('00000013', 'hex'),
      Buffer.from('{"act":"log.begun"}'),
    ])
    expect(BigInt(MORNING)).toBe(0x0006479a6aa50800n)
    expect(packed.toString('hex')).toBe(expected.toString('hex'))
    expect(packed.length).toBe(HEADER + 19)
  })

  test('is read back as it was', () => {
    expect(parseLeaf(packed)).toEqual(leaf)
    const far = { ...leaf, seq: 2 ** 53 - 1, at: 2 ** 53 - 1, sseq: 2 ** 53 - 1 }
    expect(parseLeaf(packLeaf(far))).toEqual(far)
  })

  test('is hashed after a zero byte, as RFC 6962 has it', () => {
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.from([0]), packed]))
      .digest()
    expect(hashLeaf(packed)).toEqual(expected)
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a header cut short', packed.subarray(0, HEADER - 1)],
    ['a payload cut short', packed.subarray(0, -1)],
    ['something after the payload', Buffer.concat([packed, Buffer.from(' ')])],
    ['another beginning', changed(0, '43454c32')],
    ['a number above 2^53-1', changed(4, '0020000000000000')],
    ['a time above 2^53-1', changed(12, 'ffffffffffffffff')],
    ['a place above 2^53-1', changed(84, '0020000000000000')],
    ['a length that is not so', changed(124, '00000014')],
    ['a length out of all bounds', changed(124, 'ffffffff')],
    ['a payload too long', Buffer.concat([changed(124, '00100001'), Buffer.alloc(LONGEST_PAYLOAD + 1 - 19)])],
  ])('%s is not one', (_, bytes) => {
    expect(() => parseLeaf(bytes)).toThrow(Malformed)
  })

  test.each([
    ['a payload that is not canonical', { payload: Buffer.from('{"b":1,"a":2}') }],
    ['a payload too long', { payload: Buffer.from(`{"a":"${'x'.repeat(LONGEST_PAYLOAD)}"}`) }],
    ['a negative number', { seq: -1 }],
    ['a broken number', { at: 1.5 }],
    ['a number too large', { sseq: 2 ** 53 }],
    ['a hash too short', { prev: Buffer.alloc(31) }],
  ])('%s is not packed', (_, wrong) => {
    expect(() => packLeaf({ ...leaf, ...wrong })).toThrow(Malformed)
  })
})

describe('a stream', () => {
  test.each(['', 'SYS', 'sys ', 'case:', 'case:1', 'case:00000000-0000-4000-8000-00000000000A', 'case:x\0'])(
    'is not named %j',
    (name) => {
      expect(() => streamOf(name)).toThrow(Malformed)
    },
  )

  test('has its own digest', () => {
    expect(streamOf(aCase(1))).not.toEqual(streamOf(aCase(2)))
  })
})

describe('the reference append', () => {
  const entries = Array.from({ length: 40 }, (_, number) => said(number))

  test('counts the log and each stream from zero, and chains both', () => {
    const { appended } = appendAll(entries)
    const leaves = appended.map((entry) => parseLeaf(entry.leaf))
    leaves.forEach((entry, seq) => {
      expect(entry.seq).toBe(seq)
      expect(entry.prev).toEqual(appended[seq - 1]?.hash ?? NOTHING_BEFORE)
      const before = leaves.slice(0, seq).filter(({ stream }) => stream.equals(entry.stream))
      expect(entry.sseq).toBe(before.length)
      const last = before.at(-1)
      expect(entry.sprev).toEqual(last === undefined ? NOTHING_BEFORE : appended[last.seq]?.hash)
    })
    expect(new Set(leaves.map(({ stream }) => stream.toString('hex'))).size).toBe(6)
  })

  test('goes on from where it was, in parts as at once', () => {
    const whole = appendAll(entries)
    const first = appendAll(entries.slice(0, 17))
    const second = appendAll(entries.slice(17), first.tail)
    expect([...first.appended, ...second.appended]).toEqual(whole.appended)
    expect(second.tail).toEqual(whole.tail)
  })

  test('moves a clock on that stands or goes back', () => {
    const at = (value: number) => ({ at: value, stream: 'sys', payload: '{}' })
    const { appended } = appendAll([at(1000), at(1000), at(5), at(2000)])
    expect(appended.map((entry) => parseLeaf(entry.leaf).at)).toEqual([1000, 1001, 1002, 2000])
  })
})
