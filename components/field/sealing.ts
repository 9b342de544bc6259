/** Why a device cannot keep something; each has a sentence. */
export type VaultReason = 'no-room' | 'no-key' | 'no-store' | 'no-crypto' | 'too-large' | 'unreadable'

export class VaultTrouble extends Error {
  override name = 'VaultTrouble'
  constructor(readonly because: VaultReason) {
    super(because)
  }
}

/** What lies on the device: who may read it, and bytes that say nothing without the key. */
export type Sealed = {
  readonly id: string
  readonly owner: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly body: ArrayBuffer
}

/** A key that this browser can use and nobody can read, not even this page (Web Cryptography API, extractable false). */
export async function makeKey(): Promise<CryptoKey> {
  if (!globalThis.crypto?.subtle) throw new VaultTrouble('no-crypto')
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

// Bytes cannot be moved to another record or another owner unnoticed: both are authenticated with them.
const bound = (id: string, owner: string) => new TextEncoder().encode(`ringleader field 1 ${owner} ${id}`)

/** Encrypts under a fresh random nonce (AES-GCM, NIST SP 800-38D: 96 bits). */
export async function seal(key: CryptoKey, id: string, owner: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(id, owner) },
    key,
    bytes,
  )
  return { id, owner, iv, body }
}

/** Decrypts, or says that the key is not the one it was sealed with. */
export const unseal = (key: CryptoKey, { id, owner, iv, body }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(id, owner) }, key, body).catch(() => {
    throw new VaultTrouble('no-key')
  })

export const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
export const fromBytes = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** The SHA-256 of bytes, lower-case hex. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
