import { fromBase64, toBase64 } from './base64'
import { canonicalFault } from './canonical'
import { canonicalJson } from './canonical-json'
import { openCheckpoint } from './checkpoint'
import type { SigningKey } from './key'
import { Malformed } from './malformed'
import { edgeHolds, rootOf } from './merkle'
import type { Sealed } from './seal'

/** What the sealer remembers, as a file. Only a sealed state is written, never one merely taken in. */
export const formatSealed = ({
  edge,
  hash,
  at,
  checkpoint,
}: Sealed & { readonly checkpoint: string }): string =>
  `${canonicalJson({ at, checkpoint, hash: toBase64(hash), peaks: edge.peaks.map(toBase64) })}\n`

/** Reads that file. It must be what this key signed: a file changed by another hand is refused. */
export function parseSealed(file: string, key: SigningKey): Sealed & { readonly checkpoint: string } {
  const line = file.slice(0, -1)
  const fields: unknown = canonicalFault(Buffer.from(line)) === null ? JSON.parse(line) : null
  if (!file.endsWith('\n') || !isSealedFile(fields)) throw new Malformed('not a file of the sealer')
  const { checkpoint: signed, at } = fields
  const { checkpoint, signed: by } = openCheckpoint(signed, [key])
  const edge = { size: checkpoint.size, peaks: fields.peaks.map((peak) => fromBase64(peak, 32)) }
  if (by.length === 0) throw new Malformed('a sealed state that this key did not sign')
  if (!edgeHolds(edge) || !rootOf(edge).equals(checkpoint.root))
    throw new Malformed('a sealed state whose tree is not the one that was signed')
  return { edge, hash: fromBase64(fields.hash, 32), at, checkpoint: signed }
}

type SealedFile = { at: number; checkpoint: string; hash: string; peaks: string[] }

const isSealedFile = (fields: unknown): fields is SealedFile =>
  typeof fields === 'object' &&
  fields !== null &&
  'at' in fields &&
  typeof fields.at === 'number' &&
  'checkpoint' in fields &&
  typeof fields.checkpoint === 'string' &&
  'hash' in fields &&
  typeof fields.hash === 'string' &&
  'peaks' in fields &&
  Array.isArray(fields.peaks) &&
  fields.peaks.every((peak) => typeof peak === 'string')
