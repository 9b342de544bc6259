import { createHash } from 'node:crypto'
import { canonicalFault } from './canonical'
import { Malformed } from './malformed'

/** One entry of the log, before it is bytes. Numbers count from zero; `at` is in microseconds since 1970. */
export type Leaf = {
  readonly seq: number
  readonly at: number
  readonly prev: Buffer
  readonly stream: Buffer
  readonly sseq: number
  readonly sprev: Buffer
  readonly payload: Buffer
}

/** The bytes before the payload. */
export const HEADER = 128
/** The longest payload a leaf may carry, in bytes. */
export const LONGEST_PAYLOAD = 1_048_576
/** What the first entry of a log or of a stream says of the one before it. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32)

const MAGIC = Buffer.from('CEL1')
const NAME = /^(?:sys|case:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** The digest under which the entries of one case, or of the system, are chained. */
export function streamOf(name: string): Buffer {
  if (!NAME.test(name)) throw new Malformed('a stream is named "sys" or "case:<uuid>"')
  return createHash('sha256').update('CEL1-stream\0').update(name).digest()
}

/** The hash of a leaf in the tree and in both chains (RFC 6962 §2.1). */
export const hashLeaf = (leaf: Uint8Array): Buffer =>
  createHash('sha256')
    .update(Buffer.from([0]))
    .update(leaf)
    .digest()

/** An entry as the bytes that are stored, hashed and proved. docs/log-format.md gives each byte. */
export function packLeaf(leaf: Leaf): Buffer {
  const fault = canonicalFault(leaf.payload)
  if (fault !== null) throw new Malformed(`payload: ${fault.why} at ${fault.at}`)
  if (leaf.payload.length > LONGEST_PAYLOAD) throw new Malformed('payload: too long')
  const bytes = Buffer.alloc(HEADER + leaf.payload.length)
  MAGIC.copy(bytes)
  writeNumber(bytes, leaf.seq, 4)
  writeNumber(bytes, leaf.at, 12)
  writeDigest(bytes, leaf.prev, 20)
  writeDigest(bytes, leaf.stream, 52)
  writeNumber(bytes, leaf.sseq, 84)
  writeDigest(bytes, leaf.sprev, 92)
  bytes.writeUInt32BE(leaf.payload.length, 124)
  leaf.payload.copy(bytes, HEADER)
  return bytes
}

/** The entry in some bytes. Whether the payload is canonical is asked apart, of `canonicalFault`. */
export function parseLeaf(bytes: Buffer): Leaf {
  if (bytes.length < HEADER || !bytes.subarray(0, 4).equals(MAGIC)) throw new Malformed('not a CEL1 leaf')
  if (bytes.length - HEADER > LONGEST_PAYLOAD) throw new Malformed('payload: too long')
  if (bytes.readUInt32BE(124) !== bytes.length - HEADER) throw new Malformed('payload: not as long as said')
  return {
    seq: readNumber(bytes, 4),
    at: readNumber(bytes, 12),
    prev: bytes.subarray(20, 52),
    stream: bytes.subarray(52, 84),
    sseq: readNumber(bytes, 84),
    sprev: bytes.subarray(92, 124),
    payload: bytes.subarray(HEADER),
  }
}

function writeNumber(bytes: Buffer, value: number, offset: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new Malformed('a count outside 0 to 2^53-1')
  bytes.writeBigUInt64BE(BigInt(value), offset)
}

function readNumber(bytes: Buffer, offset: number): number {
  const value = bytes.readUInt32BE(offset) * 0x1_0000_0000 + bytes.readUInt32BE(offset + 4)
  if (!Number.isSafeInteger(value)) throw new Malformed('a count above 2^53-1')
  return value
}

function writeDigest(bytes: Buffer, digest: Buffer, offset: number): void {
  if (digest.length !== 32) throw new Malformed('a hash that is not 32 bytes')
  digest.copy(bytes, offset)
}
