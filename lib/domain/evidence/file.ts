import { z } from 'zod'
import { line, whole } from '@/lib/domain/shared/shapes'

/** 2 GiB, the longest file that is taken. */
export const largestFile = 2 * 1024 ** 3

export const sha256 = z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash')

/** A file that is coming: its name as it is, its length, and the SHA-256 its sender computed. */
export const newFile = z.strictObject({
  name: line(255),
  size: whole(1, largestFile),
  sha256,
  /** Where it lay in the folder that was sent, such as DCIM/100. Data to be shown; nothing is ever stored by it. */
  folder: line(1_000).optional(),
})
export type NewFile = z.infer<typeof newFile>

/** What turns text round, cannot be seen, or would lead out of a folder. Joiners of Khmer and emoji are seen through their work. */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff/\\]/gu

const escaped = (character: string) =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`

/** A file's name as it may be shown: what cannot be seen or would turn it round stands as its code. */
export const shownName = (name: string): string => name.replace(unsafe, escaped)

/** A name under which the file can be saved anywhere; it never leads out of a folder and is never empty. */
export function savedName(name: string): string {
  const bare = name
    .replace(unsafe, '_')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bare)
  const whole = bare === '' ? 'file' : reserved ? `_${bare}` : bare
  return shortened(whole, 200)
}

/** Shortens a name by bytes, on a character, and keeps its ending. */
function shortened(name: string, most: number): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length
  if (bytes(name) <= most) return name
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  const kept: string[] = []
  let room = most - bytes(ending)
  for (const character of name.slice(0, name.length - ending.length)) {
    room -= bytes(character)
    if (room < 0) break
    kept.push(character)
  }
  return `${kept.join('')}${ending}`
}
