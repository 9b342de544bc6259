import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Db } from '@/lib/db/client'
import { Unavailable } from '@/lib/server/kernel/errors'
import { readIfThere, writeNew } from '@/lib/server/log/durable'
import { settings } from '@/lib/settings'

/** The key of the vault, out of which each use has one of its own (HKDF, RFC 5869). */
export type VaultKey = { for(use: string): Buffer }

const keyOf = (secret: Buffer): VaultKey => ({
  for: (use) => Buffer.from(hkdfSync('sha256', secret, '', `ringleader informants: ${use}`, 32)),
})

const markOf = (key: VaultKey) =>
  new Uint8Array(createHmac('sha256', key.for('which key')).update('vault').digest())

/** The key with which the vault is sealed; null while nothing was ever kept in it. Another key is refused, and so is none. */
export async function vaultKey(db: Db): Promise<VaultKey | null> {
  const [kept] = await db.$queryRaw<{ mark: Uint8Array | null }[]>`SELECT vault.key_mark() AS mark`
  if (!kept?.mark) return null
  const key = read()
  if (!key) throw new Unavailable('the key of the informant vault is not in its place')
  if (Buffer.compare(markOf(key), kept.mark) !== 0)
    throw new Unavailable('the key of the informant vault is another one')
  return key
}

/** The key, made if nothing was ever kept. A file that is there is never written over. */
export async function vaultKeyToKeep(db: Db): Promise<VaultKey> {
  const there = await vaultKey(db)
  if (there) return there
  const key = read() ?? make()
  await db.$queryRaw`SELECT vault.begin(${markOf(key)}::bytea)`
  // Two at once may have begun: the one whose mark was kept goes on.
  const begun = await vaultKey(db)
  if (!begun) throw new Unavailable('the informant vault did not begin')
  return begun
}

function read(): VaultKey | null {
  const path = settings().informantKey
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
  return made ? keyOf(secret) : (read() ?? keyOf(secret))
}
