import { Malformed } from './malformed'

/** Base64 to bytes, only in the one spelling that RFC 4648 §4 gives these bytes. */
export function fromBase64(text: string, length?: number): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw new Malformed('not base64 (RFC 4648 §4)')
  if (length !== undefined && bytes.length !== length) throw new Malformed(`not ${length} bytes in base64`)
  return bytes
}

/** Bytes to base64, RFC 4648 §4, padded. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
