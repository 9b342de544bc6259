import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readdirSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Db } from '@/lib/db/client'
import { Unavailable } from '@/lib/server/kernel/errors'
import { flushFolder, readIfThere, writeDurably, writeNew } from '@/lib/server/log/durable'
import { settings } from '@/lib/settings'

/** The key of the vault, out of which each use has one of its own (HKDF, RFC 5869). */
export type VaultKey = { for(use: string): Buffer }

const keyOf = (secret: Buffer): VaultKey => ({
  for: (use) => Buffer.from(hkdfSync('sha256', secret, '', `ringleader informants: ${use}`, 32)),
})

/** By what the database knows a key; it opens nothing. */
export const markOf = (key: VaultKey) =>
  new Uint8Array(createHmac('sha256', key.for('which key')).update('vault').digest())

/** The key with which the vault is sealed; null while nothing was ever kept in it. Another key is refused, and so is none. */
export async function vaultKey(db: Db): Promise<VaultKey | null> {
  const [kept] = await db.$queryRaw<{ mark: Uint8Array | null }[]>`SELECT vault.key_mark() AS mark`
  const mark = kept?.mark
  if (!mark) return null
  const opens = (one: VaultKey | null) => one !== null && Buffer.compare(markOf(one), mark) === 0
  const key = read(settings().informantKey)
  if (key && opens(key)) return key
  // A change of key was committed, and its new key not yet put in the place of the old one.
  const next = read(beside(mark))
  if (next && opens(next)) {
    putInPlace(next)
    return next
  }
  throw new Unavailable(
    key
      ? 'the key of the informant vault is another one'
      : 'the key of the informant vault is not in its place',
  )
}

/** Where a new key lies until all is sealed with it: under its own mark, so that no other is ever taken for it. */
const beside = (mark: Uint8Array) => `${settings().informantKey}.new-${Buffer.from(mark).toString('hex')}`

/**
 * Writes a new key beside the one in use, where it outlives a power cut before anything is sealed with it. What a change that
 * fell left there sealed nothing, and goes.
 */
export function newKeyBeside(inUse: VaultKey): VaultKey {
  const place = settings().informantKey
  for (const name of readdirSync(dirname(place))) {
    const path = join(dirname(place), name)
    if (path.startsWith(`${place}.new-`) && path !== beside(markOf(inUse))) unlinkSync(path)
  }
  const secret = randomBytes(32)
  const next = keyOf(secret)
  writeDurably(beside(markOf(next)), `${secret.toString('base64')}\n`)
  return next
}

/** The new key takes the place of the old one, in one step: whoever reads finds the one or the other. */
export function putInPlace(key: VaultKey): void {
  const place = settings().informantKey
  try {
    renameSync(beside(markOf(key)), place)
    flushFolder(dirname(place))
  } catch {
    // Another process did it, or this one may not: the new key is found beside, until somebody may.
  }
}

/** The key, made if nothing was ever kept. A file that is there is never written over. */
export async function vaultKeyToKeep(db: Db): Promise<VaultKey> {
  const there = await vaultKey(db)
  if (there) return there
  const key = read(settings().informantKey) ?? make()
  await db.$queryRaw`SELECT vault.begin(${markOf(key)}::bytea)`
  // Two at once may have begun: the one whose mark was kept goes on.
  const begun = await vaultKey(db)
  if (!begun) throw new Unavailable('the informant vault did not begin')
  return begun
}

function read(path: string): VaultKey | null {
  const text = readIfThere(path)
  if (text === null) return null
  if ((statSync(path).mode & 0o077) !== 0)
    throw new Unavailable('the key of the informant vault may be read by others: chmod 600')
  const secret = Buffer.from(text.trim(), 'base64')
  if (secret.length !== 32) throw new Unavailable('the key of the informant vault cannot be read')
  return keyOf(secret)
}

function make(): VaultKey {
  const secret = randomBytes(32)
  const made = writeNew(settings().informantKey, `${secret.toString('base64')}\n`)
  // Another process made it in this instant: its mark and ours are held against each other when we begin.
  return made ? keyOf(secret) : (read(settings().informantKey) ?? keyOf(secret))
}
