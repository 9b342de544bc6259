import { fromBase64, toBase64 } from './base64'
import type { SigningKey, VerifierKey } from './key'
import { Malformed } from './malformed'
import { formatNote, judge, type Note, parseNote, signText, type Verdict } from './note'

/** What a log vouches for: that its first `size` entries have this root (C2SP tlog-checkpoint). */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  readonly extensions: readonly string[]
}

/** A checkpoint as a note, with what the known keys say of it. */
export type OpenedCheckpoint = Verdict & { readonly checkpoint: Checkpoint; readonly note: Note }

/** The text that is signed. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join('')
  parseCheckpoint(text) // nothing is signed that could not be read back
  return text
}

/** The checkpoint in a note's text (C2SP tlog-checkpoint). */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n')
  if (rest.pop() !== '') throw new Malformed('a checkpoint without three lines')
  if (origin === '' || Buffer.byteLength(origin) > 255) throw new Malformed('a checkpoint without an origin')
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw new Malformed('a checkpoint without a tree size')
  if (rest.includes('')) throw new Malformed('a checkpoint with an empty line')
  return { origin, size: Number(size), root: fromBase64(root, 32), extensions: rest }
}

/** A checkpoint signed by its log, ready to hand around. */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const text = formatCheckpoint(checkpoint)
  return formatNote({ text, signatures: [signText(text, key, null)] })
}

/** A witness's signature line for a checkpoint (C2SP tlog-cosignature). `at` is in seconds. */
export const cosign = (note: Note, key: SigningKey, at: number) => signText(note.text, key, at)

/** Reads a signed checkpoint. The caller must look at who signed it before believing a word. */
export function openCheckpoint(raw: string, keys: readonly VerifierKey[]): OpenedCheckpoint {
  const note = parseNote(raw)
  return { checkpoint: parseCheckpoint(note.text), note, ...judge(note, keys) }
}

/** The same checkpoint with further signature lines under it, each only once. */
export function withSignatures(raw: string, added: Note['signatures']): string {
  const note = parseNote(raw)
  const isThere = ({ name, id }: Note['signatures'][number]) =>
    added.some((other) => other.name === name && other.id === id)
  return formatNote({ ...note, signatures: [...note.signatures.filter((s) => !isThere(s)), ...added] })
}
