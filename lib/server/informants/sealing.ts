import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { erasureGrounds } from '@/lib/domain/informants/erasure'
import { identity } from '@/lib/domain/informants/identity'
import { Unavailable } from '@/lib/server/kernel/errors'
import type { VaultKey } from './key'

/** The hash that an approval knows a row by, where a new key sealed it anew. */
const first = z.string().optional()

/** What is sealed in each table of the vault. */
const shapes = {
  identity: z.strictObject({ ...identity.shape, canary: z.boolean() }),
  pseudonym: z.strictObject({
    ...{ informant: z.string(), handler: z.string(), caseId: z.string(), number: z.string() },
    ...{ pseudonym: z.string(), at: z.iso.datetime(), canary: z.boolean() },
  }),
  ask: z.strictObject({
    ...{ caseId: z.string(), number: z.string(), pseudonym: z.string(), reason: z.string() },
    ...{ asker: z.string(), first },
  }),
  told: z.strictObject({
    // Absent in what was told before there was more than one thing to tell.
    what: z.enum(['unmasked', 'taken', 'turned-down', 'succeeded', 'erased']).default('unmasked'),
    ...{ number: z.string(), pseudonym: z.string(), by: z.string(), at: z.iso.datetime() },
  }),
  handover: z.strictObject({
    // Null for all that somebody handles.
    informant: z.string().nullable(),
    ...{ from: z.string(), to: z.string(), reason: z.string(), first },
  }),
  erasure: z.strictObject({
    ...{ informant: z.string(), handler: z.string(), ground: z.enum(erasureGrounds) },
    ...{ reason: z.string(), first },
  }),
  introduction: z.strictObject({
    ...{ informant: z.string(), taker: z.string(), openedAt: z.iso.datetime().nullable() },
  }),
}
export type Kind = keyof typeof shapes
export type Sealed<K extends Kind> = z.output<(typeof shapes)[K]>

/** Texts are filled up to whole blocks of this many bytes: how long a name is says something of it. */
const block = 512

/** Seals for one row (AES-256-GCM, NIST SP 800-38D): nonce, tag, what is hidden. It opens in no other row and no other table. */
export function seal<K extends Kind>(key: VaultKey, kind: K, id: string, content: Sealed<K>) {
  const text = Buffer.from(JSON.stringify(content), 'utf8')
  const filled = Buffer.concat([text, Buffer.alloc(block - (text.length % block), ' ')])
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.for(kind), nonce).setAAD(Buffer.from(id))
  const hidden = Buffer.concat([cipher.update(filled), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), hidden]))
}

/** Opens what was sealed for that row. A row that was changed or exchanged does not open. */
export function unseal<K extends Kind>(key: VaultKey, kind: K, id: string, sealed: Uint8Array): Sealed<K> {
  const bytes = Buffer.from(sealed)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.for(kind), bytes.subarray(0, 12))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    return shapes[kind].parse(JSON.parse(text)) as Sealed<K> // what this very kind was sealed as
  } catch {
    // The reason would say what lies in the row.
    throw new Unavailable('a row of the informant vault does not open')
  }
}

/** What was sealed, as an approval names it (SHA-256). */
export const hashOf = (sealed: Uint8Array) => createHash('sha256').update(sealed).digest('hex')

/** A row of the vault as its doors hand it out. */
export type Row = { readonly id: string; readonly sealed: Uint8Array }

/** By what a row is found without saying whose it is: HMAC-SHA256 (RFC 2104), one key for each use. */
export const markFor = (key: VaultKey, use: string, ...parts: readonly string[]) =>
  new Uint8Array(
    createHmac('sha256', key.for(`mark of ${use}`))
      .update(parts.join('\0'))
      .digest(),
  )

/** By what a handler names one of their informants in a form: good in this session alone, and found in no table. */
export const handleOf = (key: VaultKey, sessionId: string, informant: string): string =>
  Buffer.from(markFor(key, 'handles', sessionId, informant)).toString('hex')
