import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { relyingParty } from '@/lib/server/second-factor/passkeys'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** What a device of the kind that browsers know does (WebAuthn): makes a key, and answers questions with it. */
export function aSoftKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point(x)],
      [-3, point(y)],
    ]),
  )
  const told = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const about = (flags: number, counter: number, more: Uint8Array = new Uint8Array()) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(relyingParty().id), Buffer.from([flags]), count, more])
  }
  return {
    id: b64(id),
    publicKey: cose,
    /** Answers a registration. */
    made(challenge: string, origin = relyingParty().origin): string {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = new Uint8Array(about(0x45, 0, Buffer.concat([Buffer.alloc(16), length, id, cose])))
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]) as never,
      )
      return JSON.stringify({
        ...{ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: b64(told('webauthn.create', challenge, origin)),
          attestationObject: b64(attestation),
          transports: ['internal'],
        },
      })
    },
    /** Answers a question. */
    answer(challenge: string, counter = 1, origin = relyingParty().origin): string {
      const client = told('webauthn.get', challenge, origin)
      const authData = about(0x05, counter)
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)
      return JSON.stringify({
        ...{ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: b64(client),
          authenticatorData: b64(authData),
          signature: b64(signature),
        },
      })
    },
  }
}
