import { toBase64 } from './base64'
import { canonicalJson } from './canonical-json'
import { hashLeaf, parseLeaf } from './leaf'
import { Malformed } from './malformed'

/** An entry that a court may read, or one withheld from it: then only its place and its hash travel. */
export type BundleEntry =
  | { readonly leaf: Buffer }
  | { readonly withheld: { readonly seq: number; readonly sseq: number; readonly hash: Buffer } }

/** What a bundle is made of: all entries of one stream up to some point, oldest first. */
export type Bundle = {
  readonly stream: string
  readonly checkpoint: string
  readonly entries: readonly BundleEntry[]
  /** The proof that this entry is in the tree that the checkpoint signs. */
  readonly proofOf: (seq: number) => readonly Buffer[]
}

/** The word that a bundle opens with. */
export const BUNDLE_FORMAT = 'CEL1-bundle'

/** A court bundle, line by line; docs/log-format.md gives its form. */
export function* bundleLines({ stream, checkpoint, entries, proofOf }: Bundle): Generator<string> {
  yield line({ format: BUNDLE_FORMAT, stream, checkpoint })
  for (const entry of entries) {
    const { seq, sseq, ...rest } = placed(entry)
    yield line({ seq, sseq, proof: proofOf(seq).map(toBase64), ...rest })
  }
  yield line({ entries: entries.length, withheld: entries.filter((entry) => 'withheld' in entry).length })
}

/** The same entry without its content. */
export function withhold({ leaf }: { readonly leaf: Buffer }): BundleEntry {
  const { seq, sseq } = parseLeaf(leaf)
  return { withheld: { seq, sseq, hash: hashLeaf(leaf) } }
}

function placed(
  entry: BundleEntry,
): { seq: number; sseq: number; leaf: string } | { seq: number; sseq: number; withheld: string } {
  if ('leaf' in entry) {
    const { seq, sseq } = parseLeaf(entry.leaf)
    return { seq, sseq, leaf: toBase64(entry.leaf) }
  }
  const { seq, sseq, hash } = entry.withheld
  if (hash.length !== 32) throw new Malformed('a hash that is not 32 bytes')
  return { seq, sseq, withheld: toBase64(hash) }
}

const line = (value: Parameters<typeof canonicalJson>[0]): string => `${canonicalJson(value)}\n`
