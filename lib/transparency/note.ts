import { sign, verify } from 'node:crypto'
import { fromBase64, toBase64 } from './base64'
import { isKeyName, publicKeyOf, type SigningKey, type VerifierKey } from './key'
import { Malformed } from './malformed'

/** One line under a note: who signed, with which key, and what (C2SP signed-note). */
export type NoteSignature = { readonly name: string; readonly id: string; readonly bytes: Buffer }

/** A text with signatures under it. Unless one of them holds, the text means nothing. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

/** A signature that holds; a witness also says when, in seconds since 1970. */
export type Signed = { readonly key: VerifierKey; readonly at: number | null }

/** What known keys say of a note: those whose signature holds, and those in whose name something is forged. */
export type Verdict = { readonly signed: readonly Signed[]; readonly forged: readonly VerifierKey[] }

const MOST_SIGNATURES = 64
const LONGEST_NOTE = 1_000_000
const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u

/** The note in some characters; anything unusual is refused (C2SP signed-note). */
export function parseNote(raw: string): Note {
  if (raw.length > LONGEST_NOTE) throw new Malformed('a note too long')
  if (!isNoteText(raw)) throw new Malformed('a note with control characters, or not Unicode')
  const gap = raw.lastIndexOf('\n\n')
  if (gap < 0 || !raw.endsWith('\n')) throw new Malformed('a note without signatures')
  const lines = raw.slice(gap + 2, -1).split('\n')
  if (raw.length === gap + 2 || lines.length > MOST_SIGNATURES)
    throw new Malformed('a note with none, or too many signatures')
  return { text: raw.slice(0, gap + 1), signatures: lines.map(parseSignature) }
}

/** A note as it is handed around. */
export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(formatSignature).join('')}`

/** One signature line, with its newline. */
export const formatSignature = ({ name, id, bytes }: NoteSignature): string =>
  `— ${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), bytes]))}\n`

/** The signature in one line, without its newline. */
export function parseSignature(line: string): NoteSignature {
  const [, name = '', coded = ''] = LINE.exec(line) ?? []
  if (!isKeyName(name)) throw new Malformed('not a signature line')
  const bytes = fromBase64(coded)
  if (bytes.length < 5) throw new Malformed('a signature too short')
  return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) }
}

/** Signs a text. A witness key also needs the time, in seconds. */
export function signText(text: string, key: SigningKey, at: number | null): NoteSignature {
  if (!isNoteText(text) || !text.endsWith('\n')) throw new Malformed('a text that cannot be a note')
  if ((key.kind === 'witness') !== (at !== null))
    throw new Malformed('a witness signs with a time, a log without')
  const bytes = sign(null, Buffer.from(message(text, at)), key.secret)
  return { name: key.name, id: key.id, bytes: at === null ? bytes : Buffer.concat([time(at), bytes]) }
}

/** What these keys say of a note. Signatures of other keys are passed over, as C2SP signed-note asks. */
export function judge(note: Note, keys: readonly VerifierKey[]): Verdict {
  const signed: Signed[] = []
  const forged: VerifierKey[] = []
  for (const key of keys) {
    for (const signature of note.signatures) {
      if (signature.name !== key.name || signature.id !== key.id) continue
      const at = timeOf(signature, key)
      const good = at !== undefined && verifies(note.text, signature, key, at)
      if (!good) forged.push(key)
      else if (!signed.some((before) => before.key === key)) signed.push({ key, at })
    }
  }
  return { signed, forged }
}

function verifies(text: string, { bytes }: NoteSignature, key: VerifierKey, at: number | null): boolean {
  const signature = at === null ? bytes : bytes.subarray(8)
  return signature.length === 64 && verify(null, Buffer.from(message(text, at)), publicKeyOf(key), signature)
}

// C2SP tlog-cosignature: a witness signs the time and the text, so that a log's signature is never taken for its own.
const message = (text: string, at: number | null): string =>
  at === null ? text : `cosignature/v1\ntime ${at}\n${text}`

function timeOf({ bytes }: NoteSignature, { kind }: VerifierKey): number | null | undefined {
  if (kind === 'log') return null
  if (bytes.length !== 72) return undefined
  const at = Number(bytes.readBigUInt64BE(0))
  return Number.isSafeInteger(at) ? at : undefined
}

function time(at: number): Buffer {
  if (!Number.isSafeInteger(at) || at < 0) throw new Malformed('a time that is not whole seconds')
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(at))
  return bytes
}

const isNoteText = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what C2SP signed-note forbids
  !/[\x00-\x09\x0b-\x1f]/.test(text) && Buffer.from(text).toString() === text
