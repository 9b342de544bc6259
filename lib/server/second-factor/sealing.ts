import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keys out of the one secret that lies outside the database (HKDF, RFC 5869): a dump alone opens no second factor. */
const keyFor = (what: string): Buffer => {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return Buffer.from(hkdfSync('sha256', secret, '', `ringleader second factor: ${what}`, 32))
}

/** Seals a text for one account (AES-256-GCM, NIST SP 800-38D): nonce, tag, what is hidden. It opens for no other account. */
export function seal(text: string, accountId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('sealing'), nonce).setAAD(Buffer.from(accountId))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), hidden]))
}

/** Opens what was sealed for that account. Throws when it was sealed for another, under another secret, or changed. */
export function unseal(sealed: Uint8Array, accountId: string): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', keyFor('sealing'), bytes.subarray(0, 12))
    .setAAD(Buffer.from(accountId))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** What a recovery code is looked up by. */
export const markOfCode = (code: string, accountId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac('sha256', keyFor('recovery codes')).update(`${accountId}\0${code}`).digest())
