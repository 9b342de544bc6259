import { createHash } from 'node:crypto'
import type { SigningKey } from './key'
import { formatNote, signText } from './note'

/** What an export says of itself, before its files are named. */
export type Exported = {
  /** What it is a history of: `case:<uuid>`, or `log`. */
  readonly of: string
  /** The entries it holds, by number: the first, the last, and how many; null when it holds none. */
  readonly entries: { readonly first: number; readonly last: number; readonly count: number } | null
  readonly at: Date
  /** The checkpoint that was newest then, as C2SP tlog-checkpoint writes size and root; null before the first. */
  readonly checkpoint: { readonly size: number; readonly root: string } | null
}

/** Signs the files of an export: a note (C2SP signed-note) that names each with its SHA-256. */
export function signExport(
  { of, entries, at, checkpoint }: Exported,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  key: SigningKey,
): string {
  const lines = [
    'ringleader export 1',
    `of ${of}`,
    entries ? `entries ${entries.first} to ${entries.last}, ${entries.count} of them` : 'entries none',
    `at ${at.toISOString()}`,
    checkpoint ? `checkpoint ${checkpoint.size} ${checkpoint.root}` : 'checkpoint none',
    ...files.map(({ name, bytes }) => `sha256 ${createHash('sha256').update(bytes).digest('hex')} ${name}`),
  ]
  const text = lines.map((line) => `${line}\n`).join('')
  return formatNote({ text, signatures: [signText(text, key, null)] })
}
