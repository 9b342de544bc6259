import { createHash } from 'node:crypto'
import type { FileEntry } from '../story'

/** A table as comma-separated values (RFC 4180), its first line the names of the columns. Row 1 is the first below them. */
export function table(
  name: string,
  columns: readonly string[],
  lines: readonly (readonly (string | number)[])[],
): FileEntry {
  const cell = (value: string | number) => {
    const text = String(value)
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const text = [columns, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')
  return { name, bytes: Buffer.from(`\ufeff${text}\r\n`, 'utf8') }
}

/** A text, one paragraph a line. */
export const text = (name: string, paragraphs: readonly string[]): FileEntry => ({
  name,
  bytes: Buffer.from(`${paragraphs.join('\n')}\n`, 'utf8'),
})

/** The SHA-256 of a file, as the form of its item states it. */
export const sha256Of = ({ bytes }: Pick<FileEntry, 'bytes'>): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Numbers that look random and are the same each time (a linear congruence, Numerical Recipes). */
export function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * most)
  }
}
