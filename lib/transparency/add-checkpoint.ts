import { fromBase64, toBase64 } from './base64'
import type { VerifierKey } from './key'
import { Malformed } from './malformed'
import { judge, type NoteSignature, parseNote, parseSignature, type Signed } from './note'

/** What is asked of a witness: to sign a checkpoint, given proof that it grew from the last one it signed. */
export type AddCheckpoint = {
  readonly old: number
  readonly proof: readonly Buffer[]
  readonly checkpoint: string
}

const MOST_HASHES = 63
const LONGEST_REQUEST = 100_000

/** The body of a POST to `add-checkpoint` (C2SP tlog-witness). */
export const formatAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`

/** The request in such a body. */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  if (body.length > LONGEST_REQUEST) throw new Malformed('a request too long')
  const gap = body.indexOf('\n\n')
  const [first = '', ...hashes] = body.slice(0, Math.max(gap, 0)).split('\n')
  const [, size] = /^old (0|[1-9][0-9]{0,15})$/.exec(first) ?? []
  if (size === undefined || !Number.isSafeInteger(Number(size))) throw new Malformed('no old size')
  if (hashes.length > MOST_HASHES) throw new Malformed('a proof too long')
  return {
    old: Number(size),
    proof: hashes.map((hash) => fromBase64(hash, 32)),
    checkpoint: body.slice(gap + 2),
  }
}

/** What a witness's answer comes to for the log that asked. */
export type Reply =
  | {
      readonly kind: 'cosigned'
      readonly signatures: readonly NoteSignature[]
      readonly signed: readonly Signed[]
    }
  | { readonly kind: 'conflict'; readonly size: number }
  | { readonly kind: 'refused'; readonly status: number }

/** Reads an answer; only lines of the expected witness keys over this checkpoint are taken. */
export function readAnswer(
  { status, body }: { readonly status: number; readonly body: string },
  checkpoint: string,
  witnesses: readonly VerifierKey[],
): Reply {
  if (status === 409) {
    const [, size] = /^(0|[1-9][0-9]{0,15})\n$/.exec(body) ?? []
    return size === undefined ? { kind: 'refused', status } : { kind: 'conflict', size: Number(size) }
  }
  if (status !== 200 || body.length > LONGEST_REQUEST || !body.endsWith('\n'))
    return { kind: 'refused', status }
  const lines = linesIn(body)
  if (lines === null) return { kind: 'refused', status }
  const { text } = parseNote(checkpoint)
  const signatures = lines.filter((line) =>
    witnesses.some((key) => key.name === line.name && key.id === line.id),
  )
  const { signed, forged } = judge({ text, signatures }, witnesses)
  if (signed.length === 0 || forged.length > 0) return { kind: 'refused', status }
  return { kind: 'cosigned', signatures, signed }
}

function linesIn(body: string): NoteSignature[] | null {
  try {
    return body.slice(0, -1).split('\n').map(parseSignature)
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}
