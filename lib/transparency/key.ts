import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { fromBase64, toBase64 } from './base64'
import { Malformed } from './malformed'

/** What a key signs: notes (C2SP signed-note, 0x01), or checkpoints as a witness (C2SP tlog-cosignature, 0x04). */
export type KeyKind = 'log' | 'witness'

/** The public half of an Ed25519 key, with the name it signs under. */
export type VerifierKey = {
  readonly kind: KeyKind
  readonly name: string
  readonly id: string
  readonly publicKey: Buffer
}

/** Both halves. The secret one is a KeyObject, which does not print. */
export type SigningKey = VerifierKey & { readonly secret: KeyObject }

const TYPE: Record<KeyKind, number> = { log: 1, witness: 4 }
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Whether a name may sign: not empty, without any space or plus (C2SP signed-note). */
export const isKeyName = (name: string): boolean =>
  name !== '' && !/[\s\u0085+\p{Cc}]/u.test(name) && Buffer.from(name).toString() === name

/** A public key under a name; its id is the first four bytes of a hash over both (C2SP signed-note). */
export function verifierKey(kind: KeyKind, name: string, publicKey: Buffer): VerifierKey {
  if (!isKeyName(name)) throw new Malformed('a key name is empty or has a space or a plus')
  if (publicKey.length !== 32) throw new Malformed('an Ed25519 public key has 32 bytes')
  const hash = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([TYPE[kind]]))
    .update(publicKey)
  return { kind, name, id: hash.digest('hex').slice(0, 8), publicKey }
}

/** `name+id+base64`, as keys are handed around (C2SP signed-note, verifier keys). */
export const formatVerifierKey = ({ kind, name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(Buffer.concat([Buffer.from([TYPE[kind]]), publicKey]))}`

/** A key in that form. Its id must be the one that its bytes give. */
export function parseVerifierKey(text: string): VerifierKey {
  const { kind, name, id, bytes } = parse(text)
  const key = verifierKey(kind, name, bytes)
  if (key.id !== id) throw new Malformed('a key whose id is not that of its bytes')
  return key
}

/** The node:crypto form of a public key. */
export const publicKeyOf = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })

/** A new key. */
export const generateSigningKey = (kind: KeyKind, name: string): SigningKey =>
  signingKeyOf(kind, name, generateKeyPairSync('ed25519').privateKey)

/** A key from the 32 bytes it grows from (RFC 8032 §5.1.5). */
export function signingKeyFromSeed(kind: KeyKind, name: string, seed: Buffer): SigningKey {
  if (seed.length !== 32) throw new Malformed('an Ed25519 seed has 32 bytes')
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  return signingKeyOf(kind, name, secret)
}

/** `PRIVATE+KEY+name+id+base64`: keep it where only the signer reads. */
export function formatSigningKey({ kind, name, id, secret }: SigningKey): string {
  const seed = secret.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
  return `PRIVATE+KEY+${name}+${id}+${toBase64(Buffer.concat([Buffer.from([TYPE[kind]]), seed]))}`
}

/** A signing key in that form. */
export function parseSigningKey(text: string): SigningKey {
  if (!text.startsWith('PRIVATE+KEY+')) throw new Malformed('not a PRIVATE+KEY')
  const { kind, name, id, bytes } = parse(text.slice('PRIVATE+KEY+'.length))
  const key = signingKeyFromSeed(kind, name, bytes)
  if (key.id !== id) throw new Malformed('a key whose id is not that of its bytes')
  return key
}

/** The secret half as PKCS#8 PEM, for tools that ask for it. */
export const signingKeyToPem = ({ secret }: SigningKey): string =>
  secret.export({ format: 'pem', type: 'pkcs8' }).toString()

/** A signing key from PKCS#8 PEM, which carries no name. */
export const signingKeyFromPem = (kind: KeyKind, name: string, pem: string): SigningKey =>
  signingKeyOf(kind, name, createPrivateKey({ key: pem, format: 'pem' }))

function signingKeyOf(kind: KeyKind, name: string, secret: KeyObject): SigningKey {
  if (secret.asymmetricKeyType !== 'ed25519') throw new Malformed('not an Ed25519 key')
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)
  return { ...verifierKey(kind, name, publicKey), secret }
}

function parse(text: string): { kind: KeyKind; name: string; id: string; bytes: Buffer } {
  const [, name = '', id = '', coded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = fromBase64(coded)
  const kind = bytes[0] === TYPE.log ? 'log' : bytes[0] === TYPE.witness ? 'witness' : null
  if (name === '' || kind === null) throw new Malformed('not a key as name+id+base64, of type 1 or 4')
  return { kind, name, id, bytes: bytes.subarray(1) }
}
