import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Puts a text on disk whole or not at all: beside, flushed, then in the place of the old one. */
export function writeDurably(path: string, text: string | Uint8Array): void {
  const next = `${path}.next`
  const file = openSync(next, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(next, path)
  flushFolder(dirname(path))
}

/** Makes the names in a folder outlive a power cut. */
export function flushFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** The text in a file, or null when there is none. */
export const readIfThere = (path: string): string | null =>
  existsSync(path) ? readFileSync(path, 'utf8') : null

/** Puts a text in a new file that only we may read. False when a file is there already; it is never written over. */
export function writeNew(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}`
  writeDurably(beside, text)
  try {
    // A link is made or is not: nobody ever reads half a file.
    linkSync(beside, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(beside)
  }
  flushFolder(dirname(path))
  return true
}
