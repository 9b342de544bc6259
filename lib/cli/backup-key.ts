import { readFileSync } from 'node:fs'
import type { Key } from '@/lib/backup/sealed'

/** The key of a backup as it was named on the command line: exactly one of a key file and a file with a passphrase. */
export function keyIn(given: {
  readonly 'key-file'?: string
  readonly 'passphrase-file'?: string
}): Key | string {
  const { 'key-file': keyFile, 'passphrase-file': passphraseFile } = given
  if ((keyFile === undefined) === (passphraseFile === undefined))
    return 'Name --key-file or --passphrase-file.'
  const path = keyFile ?? passphraseFile ?? ''
  const bytes = (() => {
    try {
      return readFileSync(path)
    } catch {
      return undefined
    }
  })()
  if (!bytes) return `${path} cannot be read.`
  if (keyFile !== undefined)
    return bytes.length < 32
      ? `${path} is too short: openssl rand -base64 48 makes one.`
      : { by: 'key-file', bytes }
  const typed = Buffer.from(
    bytes
      .toString('utf8')
      .replace(/\r?\n$/, '')
      .normalize('NFC'),
  )
  return typed.length < 16
    ? 'A passphrase has sixteen characters or more.'
    : { by: 'passphrase', bytes: typed }
}
