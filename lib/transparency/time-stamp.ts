import { Malformed } from './malformed'

/** What a time-stamping authority vouches for: that it saw this digest at this time. Whether its signature holds is not asked here. */
export type TimeStamp = { readonly at: string; readonly digest: Buffer; readonly nonce: Buffer | null }

const SHA256 = Buffer.from('0609608648016503040201', 'hex') // 2.16.840.1.101.3.4.2.1
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex') // 1.2.840.113549.1.7.2
const TST_INFO = Buffer.from('060b2a864886f70d0109100104', 'hex') // 1.2.840.113549.1.9.16.1.4

/** A request for a time-stamp over a SHA-256 digest (RFC 3161 §2.4.1), with the authority's certificate asked for. */
export function timeStampRequest(digest: Buffer, nonce: Buffer): Buffer {
  if (digest.length !== 32) throw new Malformed('a SHA-256 digest has 32 bytes')
  const imprint = der(0x30, der(0x30, SHA256, der(0x05)), der(0x04, digest))
  return der(0x30, der(0x02, Buffer.from([1])), imprint, integer(nonce), der(0x01, Buffer.from([0xff])))
}

/** The answer to that request (RFC 3161 §2.4.2): it must be granted, and speak of this digest and this nonce. */
export function readTimeStamp(response: Buffer, digest: Buffer, nonce: Buffer): TimeStamp {
  const [info, token] = children(one(response, 0x30))
  const [status] = children(expect(info, 0x30))
  const granted = expect(status, 0x02)
  if (granted.length !== 1 || (granted[0] ?? 2) > 1) throw new Malformed('the time-stamp was not granted')
  const [kind, wrapped] = children(expect(token, 0x30))
  if (!kind?.raw.equals(SIGNED_DATA)) throw new Malformed('not a signed time-stamp')
  const [, , content] = children(one(expect(wrapped, 0xa0), 0x30))
  const [contentKind, explicit] = children(expect(content, 0x30))
  if (!contentKind?.raw.equals(TST_INFO)) throw new Malformed('not a time-stamp')
  const stamp = read(one(one(expect(explicit, 0xa0), 0x04), 0x30))
  if (!stamp.digest.equals(digest)) throw new Malformed('a time-stamp of something else')
  if (!stamp.nonce?.equals(expect(parse(integer(nonce)), 0x02)))
    throw new Malformed('a time-stamp that answers another request')
  return stamp
}

function read(info: Buffer): TimeStamp {
  const [, , imprint, , time, ...rest] = children(info)
  const [algorithm, hashed] = children(expect(imprint, 0x30))
  if (!children(expect(algorithm, 0x30))[0]?.raw.equals(SHA256)) throw new Malformed('not a SHA-256 digest')
  const nonce = rest.find(({ tag }) => tag === 0x02)?.body ?? null
  return { at: expect(time, 0x18).toString('latin1'), digest: expect(hashed, 0x04), nonce }
}

// ------------------------------------------------------------------------------------------------ DER (X.690)

type Part = { readonly tag: number; readonly body: Buffer; readonly raw: Buffer }

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const size = body.length.toString(16)
  const bytes = Buffer.from(size.length % 2 === 1 ? `0${size}` : size, 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, body])
}

/** A number above zero, in the fewest bytes and with its sign clear. */
function integer(bytes: Buffer): Buffer {
  const begin = bytes.findIndex((byte) => byte !== 0)
  const short = begin < 0 ? Buffer.from([0]) : bytes.subarray(begin)
  return der(0x02, (short[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), short]) : short)
}

function parse(bytes: Buffer, at = 0): Part {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new Malformed('not DER')
  const long = first >= 0x80 ? first - 0x80 : 0
  if (long > 4 || (first >= 0x80 && long === 0) || at + 2 + long > bytes.length)
    throw new Malformed('not DER')
  const length = long === 0 ? first : bytes.readUIntBE(at + 2, long)
  const begin = at + 2 + long
  if (begin + length > bytes.length) throw new Malformed('not DER')
  return { tag, body: bytes.subarray(begin, begin + length), raw: bytes.subarray(at, begin + length) }
}

function children(bytes: Buffer): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < bytes.length; ) {
    const part = parse(bytes, at)
    parts.push(part)
    at += part.raw.length
  }
  return parts
}

function expect(part: Part | undefined, tag: number): Buffer {
  if (part?.tag !== tag) throw new Malformed('not the DER that was expected')
  return part.body
}

const one = (bytes: Buffer, tag: number): Buffer => expect(parse(bytes), tag)
